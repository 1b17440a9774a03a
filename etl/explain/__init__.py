"""Shows how one article was read: its phrases, its segments, the incidents they gave, the rules that fired, what was refused."""

from etl.explain.page import page
from etl.explain.terminal import rendered
from etl.explain.view import View, view_of

__all__ = ["View", "page", "rendered", "view_of"]
