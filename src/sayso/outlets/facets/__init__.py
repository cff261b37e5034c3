"""What a dossier holds, seen from one side: for the terminal and the page to draw alike."""
