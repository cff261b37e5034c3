"""What happened: roles of incidents, and acts."""
