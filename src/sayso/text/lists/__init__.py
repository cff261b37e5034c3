"""What the columns of an incident list can mean, and how their values are written."""
