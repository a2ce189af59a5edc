"""Numbers: from question|answer lines to a quantised network, and what that network says."""
