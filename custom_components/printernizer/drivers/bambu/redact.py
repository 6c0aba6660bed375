"""Take out of a printer's words what names a person, a printer, a network or a file, before they go into a bug report."""

from typing import Any

REDACTED = "**REDACTED**"

_SECRET_KEYS = frozenset(
    {
        "agora_service", "batch_id", "cali2d_id", "chip_id", "design_id", "file", "gcode_file", "ip", "job_id", "key",
        "lan_task_id", "md5", "model_id", "net", "oss_url", "plate_id", "profile_id", "project_id", "rtsp_url", "sn",
        "ssid", "subtask_id", "subtask_name", "tag_uid", "task_id", "timelapse_path", "token", "tray_uuid",
        "trouble_id", "ttcode", "tutk_server", "url", "user_id", "access_code", "passwd", "authkey",
    }
)  # fmt: skip
_MAX_DEPTH = 24


def redacted(value: Any, depth: int = 0) -> Any:
    """Copy a report without its secrets; empty values stay, as they tell something and give nothing away."""
    if depth > _MAX_DEPTH:
        return REDACTED
    if type(value) is dict:
        return {
            key: REDACTED
            if key.casefold() in _SECRET_KEYS and item not in ("", "0", 0, None)
            else redacted(item, depth + 1)
            for key, item in value.items()
        }
    if type(value) is list:
        return [redacted(item, depth + 1) for item in value]
    return value
