"""``XR.COM``, the receiver that boards get, and the text by which it can be typed."""
