"""Names, and what tells them from common words."""
