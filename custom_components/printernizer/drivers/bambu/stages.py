"""What a printer is busy with while it prints: the numbers of ``stg_cur`` and our words for them.

The numbers are set by g-code (``M1002 gcode_claim_action``), so any can appear; unknown ones have no word. -1 and 255
mean none, and 0 means printing only while a job runs (an A1 says 0 from boot on).
"""

from typing import Any

from .lenient import integer

PRINTING = 0
PAUSED_BY_USER = 16
RUNOUT_PAUSE = 6
GCODE_PAUSES = frozenset({5, 30})

STAGES: dict[int, str] = {
    0: "printing",
    1: "auto_bed_leveling",
    2: "heatbed_preheating",
    3: "vibration_compensation",
    4: "changing_filament",
    5: "m400_pause",
    6: "filament_runout_pause",
    7: "heating_nozzle",
    8: "calibrating_extrusion",
    9: "scanning_bed_surface",
    10: "inspecting_first_layer",
    11: "identifying_build_plate",
    12: "calibrating_lidar",
    13: "homing",
    14: "cleaning_nozzle",
    15: "checking_extruder_temperature",
    16: "paused_by_user",
    17: "front_cover_off",
    18: "calibrating_lidar_parameters",
    19: "calibrating_flow",
    20: "nozzle_temperature_malfunction",
    21: "bed_temperature_malfunction",
    22: "unloading_filament",
    23: "step_loss_pause",
    24: "loading_filament",
    25: "calibrating_motor_noise",
    26: "ams_offline",
    27: "heatbreak_fan_malfunction",
    28: "chamber_temperature_malfunction",
    29: "cooling_chamber",
    30: "gcode_pause",
    31: "motor_noise_showoff",
    32: "nozzle_clumping_pause",
    33: "cutter_malfunction",
    34: "first_layer_error",
    35: "nozzle_clogged",
    36: "checking_motion_precision",
    37: "enhancing_motion_precision",
    38: "measuring_motion_precision",
    39: "calibrating_nozzle_offset",
    40: "high_temperature_bed_leveling",
    41: "checking_quick_release",
    42: "checking_door_and_cover",
    43: "calibrating_laser",
    44: "checking_platform",
    45: "checking_birdseye_camera",
    46: "calibrating_birdseye_camera",
    47: "bed_leveling_phase_1",
    48: "bed_leveling_phase_2",
    49: "heating_chamber",
    50: "cooling_heatbed",
    51: "printing_calibration_lines",
    52: "checking_material",
    53: "calibrating_live_view_camera",
    54: "waiting_for_bed_temperature",
    55: "checking_material_position",
    56: "calibrating_cutter_offset",
    57: "measuring_surface",
    58: "thermal_preconditioning",
    59: "homing_blade_holder",
    60: "calibrating_camera_offset",
    61: "calibrating_blade_holder",
    62: "picking_or_placing_hotend",
    63: "equalizing_chamber_temperature",
    64: "preparing_hotend",
    65: "calibrating_nozzle_clumping_position",
    66: "purifying_air",
    67: "measuring_rotary_attachment",
    68: "moving_toolhead_to_chute",
    69: "cooling_nozzle",
    70: "moving_toolhead_to_center",
    71: "arc_fitting",
    72: "detecting_hotend_type",
    73: "detecting_plate_alignment",
    74: "detecting_foreign_objects",
    75: "detecting_foreign_objects_below_heatbed",
    76: "pre_extrusion",
    77: "preparing_ams",
}

STAGE_SLUGS: tuple[str, ...] = tuple(sorted(set(STAGES.values())))
"""All words that ``PrinterSnapshot.stage`` can have."""


def stage_of(value: Any) -> str | None:
    """Name the stage of a running job; ``None``: none or unknown."""
    number = integer(value)
    return None if number is None else STAGES.get(number)
