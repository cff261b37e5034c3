"""How sentences hand somebody the word: each way a frame of speaker, cue, content and stance."""
