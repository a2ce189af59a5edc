"""The trainings behind the study of the precision of weights."""
