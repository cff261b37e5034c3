from email.message import EmailMessage

import pytest

from sayso.adapters.papers.mails import read_mail
from sayso.adapters.papers.paper import Paper

HEAD = (
    b"Subject: =?utf-8?q?Attaque_=C3=A0_Quetta?=\n From: ignored\n"
    b"From: Sample Monitor <desk@example.org>\nDate: Wed, 12 Mar 2025 10:00:00 +0500\n"
)


def read(body: bytes) -> Paper:
    found = read_mail(body)
    assert isinstance(found, Paper)
    return found


def test_words_subject_sender_and_date_are_read_and_no_address() -> None:
    found = read(HEAD + b"\nTwelve people were killed.\n")
    assert found.text == "Twelve people were killed.\n"
    assert found.byline == "Sample Monitor"
    assert found.published == "2025-03-12T10:00:00+05:00"
    assert "example.org" not in str(found)


def test_of_several_bodies_the_plain_one_is_read() -> None:
    message = EmailMessage()
    message.set_content("Twelve were killed.")
    message.add_alternative("<p>Thirteen</p>", subtype="html")
    assert read(bytes(message)).text == "Twelve were killed.\n"


def test_html_alone_becomes_lines() -> None:
    message = EmailMessage()
    message.set_content("<p>Twelve were killed.<p>Two <b>injured</b>.", subtype="html")
    assert read(bytes(message)).text == "Twelve were killed.\nTwo injured."


def test_an_attachment_is_named_and_not_read() -> None:
    message = EmailMessage()
    message.set_content("See the report.")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="toll.pdf")
    message.add_attachment(b"x", maintype="image", subtype="png", filename="logo.png")
    [told] = read(bytes(message)).left
    assert "'toll.pdf'" in told


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\0\0\0",
        b"no mail at all",
        HEAD + b"Content-Type: text/plain; charset=nosuch\n\nTwelve.",
        HEAD + b"Content-Type: multipart/mixed\n\nTwelve.",
        b"Date: never\nFrom: <\nSubject: \n\nx",
        b"Date: Wed, 99 Mar 99999 10:00:00\n\nx",
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2000)),
    ],
)  # fmt: skip
def test_an_odd_mail_is_read_or_is_one_sentence(body: bytes) -> None:
    found = read_mail(body)
    assert isinstance(found, Paper) or "\n" not in found
