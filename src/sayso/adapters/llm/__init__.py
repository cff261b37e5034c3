"""Any OpenAI-compatible chat endpoint, asked over HTTP with the standard library alone."""

from sayso.adapters.llm.chat import Chat, Endpoint, Pace, Question, Unanswered
from sayso.adapters.llm.wire import content

__all__ = ["Chat", "Endpoint", "Pace", "Question", "Unanswered", "content"]
