"""How long a video is, for readers and for machines."""

from datetime import timedelta


def shown_duration(duration: timedelta | None) -> str:
    """ "3:25", "1:02:09"; "" where it is not known."""
    if duration is None:
        return ""
    hours, minutes, seconds = _clock(duration)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def iso_duration(duration: timedelta | None) -> str:
    """ "PT1H2M9S", as ISO 8601 has it."""
    if duration is None:
        return ""
    hours, minutes, seconds = _clock(duration)
    return f"PT{hours}H{minutes}M{seconds}S"


def _clock(duration: timedelta) -> tuple[int, int, int]:
    minutes, seconds = divmod(int(duration.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return hours, minutes, seconds
