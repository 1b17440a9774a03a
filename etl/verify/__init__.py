"""The proof that each cell stands on words of an archived page, and that nothing was changed since."""

from etl.verify.mentions import Failure, Reread
from etl.verify.walk import Proof, verify

__all__ = ["Failure", "Proof", "Reread", "verify"]
