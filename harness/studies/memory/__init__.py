"""What a conversation remembers: the study of kinds of memory."""
