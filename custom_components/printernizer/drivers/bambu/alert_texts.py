"""Short texts for the complaints that printers raise most: what happened, what it means for the print, what to do.

Key to (English, German). The words are ours; codes without a key are shown as codes.
"""

ALERT_TEXT_KEYS: dict[str, tuple[str, str]] = {
    "ams_change_failed": (
        "The AMS could not change the filament. The print has stopped. Check spool and tubes, then try again.",
        "Das AMS konnte das Filament nicht wechseln. Der Druck ist gestoppt. Prüfe Spule und Schläuche und versuche es erneut.",
    ),
    "ams_mapping_failed": (
        "The AMS does not know which slot to use. The print waits. Resume, or start it again with the slots assigned.",
        "Das AMS weiß nicht, welchen Slot es nehmen soll. Der Druck wartet. Setze fort oder starte neu mit zugewiesenen Slots.",
    ),
    "ams_motor_overloaded": (
        "The AMS motor is overloaded. The print waits. Free the tangled filament or the stuck spool and resume.",
        "Der Motor des AMS ist überlastet. Der Druck wartet. Löse das verhedderte Filament oder die klemmende Spule und setze fort.",
    ),
    "bed_leveling_failed": (
        "Bed levelling failed. The print has stopped. Clean nozzle and plate and start again.",
        "Die Bettnivellierung ist fehlgeschlagen. Der Druck ist gestoppt. Reinige Düse und Platte und starte neu.",
    ),
    "bed_temperature": (
        "The heated bed does not behave. The print can't go on. Switch the printer off and check the bed's cable.",
        "Das Heizbett verhält sich nicht richtig. Der Druck kann nicht weiterlaufen. Schalte den Drucker aus und prüfe das Kabel des Betts.",
    ),
    "chamber_temperature": (
        "The chamber temperature is out of range. The print may suffer. Check door, lid and fans.",
        "Die Temperatur im Bauraum stimmt nicht. Der Druck kann leiden. Prüfe Tür, Deckel und Lüfter.",
    ),
    "cloud_unreachable": (
        "The printer does not reach the vendor's cloud. Local printing goes on. Check its network if you need the cloud.",
        "Der Drucker erreicht die Cloud des Herstellers nicht. Lokales Drucken läuft weiter. Prüfe sein Netzwerk, falls du die Cloud brauchst.",
    ),
    "cutter_failed": (
        "The filament cutter is stuck. The print waits. Pull its handle out, check the blade and resume.",
        "Der Filamentschneider klemmt. Der Druck wartet. Zieh seinen Hebel heraus, prüfe die Klinge und setze fort.",
    ),
    "door_open": (
        "The door is open. The print may wait for it. Close it and resume.",
        "Die Tür ist offen. Der Druck wartet eventuell darauf. Schließe sie und setze fort.",
    ),
    "external_filament_runout": (
        "The external spool is empty. The print waits. Load new filament and resume.",
        "Die externe Spule ist leer. Der Druck wartet. Lade neues Filament und setze fort.",
    ),
    "extrusion_failed": (
        "Hardly any filament leaves the nozzle. The print waits. Look for a clog or tangled filament, then resume.",
        "Aus der Düse kommt kaum Filament. Der Druck wartet. Suche nach einer Verstopfung oder verheddertem Filament und setze dann fort.",
    ),
    "filament_feed_failed": (
        "The filament can't be fed. The print waits. Cut its end clean, check spool and tube, then retry.",
        "Das Filament lässt sich nicht zuführen. Der Druck wartet. Schneide das Ende sauber ab, prüfe Spule und Schlauch und versuche es erneut.",
    ),
    "filament_retract_failed": (
        "The filament can't be pulled back. The print waits. Free it at the extruder or the spool and retry.",
        "Das Filament lässt sich nicht zurückziehen. Der Druck wartet. Löse es am Extruder oder an der Spule und versuche es erneut.",
    ),
    "filament_runout": (
        "A spool is empty. The print waits. Put in new filament and resume.",
        "Eine Spule ist leer. Der Druck wartet. Lege neues Filament ein und setze fort.",
    ),
    "filament_tube_loose": (
        "A filament tube is loose. The print waits. Push it in until it holds and resume.",
        "Ein Filamentschlauch ist lose. Der Druck wartet. Stecke ihn ein, bis er hält, und setze fort.",
    ),
    "file_download_failed": (
        "The printer could not fetch the print file. Nothing is printed. Check its network and send the file again.",
        "Der Drucker konnte die Druckdatei nicht laden. Es wird nichts gedruckt. Prüfe sein Netzwerk und sende die Datei erneut.",
    ),
    "file_name_unsupported": (
        "The printer does not accept the file's name. Nothing is printed. Rename the file and send it again.",
        "Der Drucker nimmt den Dateinamen nicht an. Es wird nichts gedruckt. Benenne die Datei um und sende sie erneut.",
    ),
    "file_unavailable": (
        "The print file is gone. The print can't go on. Put the card or stick back and start again.",
        "Die Druckdatei ist nicht mehr da. Der Druck kann nicht weiterlaufen. Stecke Karte oder Stick wieder ein und starte neu.",
    ),
    "file_unreadable": (
        "The printer can't read the print file. Nothing is printed. Slice it again and send it again.",
        "Der Drucker kann die Druckdatei nicht lesen. Es wird nichts gedruckt. Slice sie neu und sende sie erneut.",
    ),
    "first_layer": (
        "The first layer looks faulty. The print waits or goes on at your risk. Look at it, then resume or cancel.",
        "Die erste Schicht sieht fehlerhaft aus. Der Druck wartet oder läuft auf dein Risiko weiter. Sieh nach und setze fort oder brich ab.",
    ),
    "front_cover_off": (
        "The front cover of the toolhead came off. The print waits. Put it back and resume.",
        "Die Frontabdeckung des Druckkopfs ist abgefallen. Der Druck wartet. Setze sie wieder auf und setze fort.",
    ),
    "homing_failed": (
        "Homing failed. The print has stopped. Remove what blocks the axes and start again.",
        "Die Referenzfahrt ist fehlgeschlagen. Der Druck ist gestoppt. Entferne, was die Achsen blockiert, und starte neu.",
    ),
    "hotend_fan": (
        "The hotend's fan does not turn as it should. The print waits so that nothing melts. Clean or replace the fan.",
        "Der Lüfter des Hotends dreht nicht richtig. Der Druck wartet, damit nichts schmilzt. Reinige oder ersetze den Lüfter.",
    ),
    "internal_communication": (
        "Parts inside the printer lost contact. The print has stopped. Restart the printer.",
        "Teile im Drucker haben den Kontakt verloren. Der Druck ist gestoppt. Starte den Drucker neu.",
    ),
    "nozzle_clogged": (
        "The nozzle is clogged. The print waits or has stopped. Clean the nozzle, then resume or start again.",
        "Die Düse ist verstopft. Der Druck wartet oder ist gestoppt. Reinige die Düse und setze fort oder starte neu.",
    ),
    "nozzle_covered": (
        "Filament sticks around the nozzle, or the plate is crooked. The print waits. Clean and straighten, then resume.",
        "An der Düse klebt Filament oder die Platte liegt schief. Der Druck wartet. Reinige und richte aus, dann setze fort.",
    ),
    "nozzle_mismatch": (
        "The file was sliced for another nozzle. The print waits. Fit that nozzle, correct the setting, or slice again.",
        "Die Datei wurde für eine andere Düse gesliced. Der Druck wartet. Baue diese Düse ein, berichtige die Einstellung oder slice neu.",
    ),
    "nozzle_temperature": (
        "The nozzle temperature does not behave. The print can't go on. Let it cool and check the hotend's cables.",
        "Die Düsentemperatur verhält sich nicht richtig. Der Druck kann nicht weiterlaufen. Lass sie abkühlen und prüfe die Kabel am Hotend.",
    ),
    "objects_on_bed": (
        "Something lies on the plate. The print waits. Clear the plate and resume.",
        "Auf der Platte liegt etwas. Der Druck wartet. Räume die Platte frei und setze fort.",
    ),
    "plate_marker_missing": (
        "The plate's marker was not found. The print waits. Put the plate in straight and clean, then resume.",
        "Die Markierung der Platte wurde nicht gefunden. Der Druck wartet. Lege die Platte gerade und sauber ein und setze fort.",
    ),
    "plate_mismatch": (
        "Another plate lies in the printer than the file expects. The print waits. Change the plate or the file.",
        "Im Drucker liegt eine andere Platte, als die Datei erwartet. Der Druck wartet. Wechsle die Platte oder die Datei.",
    ),
    "plate_missing": (
        "There is no plate. The print can't start. Put one in and try again.",
        "Es liegt keine Platte ein. Der Druck kann nicht starten. Lege eine ein und versuche es erneut.",
    ),
    "power_loss": (
        "The power failed during a print. It can go on where it stopped. Choose at the printer.",
        "Während eines Drucks fiel der Strom aus. Er kann dort weiterlaufen, wo er stand. Wähle am Drucker.",
    ),
    "power_loss_resume_failed": (
        "The print could not go on after the power failure. It has ended. Start it again.",
        "Der Druck konnte nach dem Stromausfall nicht weiterlaufen. Er ist beendet. Starte ihn neu.",
    ),
    "printer_busy": (
        "The printer is busy. The new job was not taken. Wait for the current one to end.",
        "Der Drucker ist beschäftigt. Der neue Auftrag wurde nicht angenommen. Warte, bis der laufende fertig ist.",
    ),
    "purge_timeout": (
        "Purging the old filament took too long. The print waits. Look for a clog or stuck filament, then retry.",
        "Das Ausspülen des alten Filaments dauerte zu lange. Der Druck wartet. Suche nach einer Verstopfung und versuche es erneut.",
    ),
    "sd_card_error": (
        "The memory card can't be read or written. Prints and recordings may fail. Replace or format it (FAT32).",
        "Die Speicherkarte lässt sich nicht lesen oder schreiben. Drucke und Aufnahmen können scheitern. Ersetze oder formatiere sie (FAT32).",
    ),
    "sd_card_missing": (
        "The memory card is missing. The print can't start. Insert one and start again.",
        "Die Speicherkarte fehlt. Der Druck kann nicht starten. Stecke eine ein und starte neu.",
    ),
    "spaghetti": (
        "The camera sees spaghetti. The print waits or goes on at your risk. Look at it, then resume or cancel.",
        "Die Kamera sieht Spaghetti. Der Druck wartet oder läuft auf dein Risiko weiter. Sieh nach und setze fort oder brich ab.",
    ),
    "step_loss": (
        "The toolhead lost steps and found its place again. Layers may be shifted. Look at the print before you resume.",
        "Der Druckkopf hat Schritte verloren und sich neu ausgerichtet. Schichten können versetzt sein. Sieh nach, bevor du fortsetzt.",
    ),
    "storage_full": (
        "The printer's storage is full. The job was not taken. Delete files and send it again.",
        "Der Speicher des Druckers ist voll. Der Auftrag wurde nicht angenommen. Lösche Dateien und sende ihn erneut.",
    ),
    "updating": (
        "The printer is updating itself. It takes no jobs now. Wait until it is done.",
        "Der Drucker aktualisiert sich. Er nimmt jetzt keine Aufträge an. Warte, bis er fertig ist.",
    ),
    "verification_failed": (
        "The printer refused a command because its developer mode is off. The print is not affected. Switch it on to control the printer from here.",
        "Der Drucker hat einen Befehl abgelehnt, weil sein Entwicklermodus aus ist. Der Druck ist nicht betroffen. Schalte ihn ein, um den Drucker von hier zu steuern.",
    ),
    "waste_chute_full": (
        "Purged filament piles up in the chute. The print waits. Clear it and resume.",
        "Im Auswurf staut sich Filament. Der Druck wartet. Räume ihn frei und setze fort.",
    ),
}


def words_of(text_key: str | None, language: str) -> str | None:
    """Return our words for an alert in German for any German language, else in English; ``None``: we have none."""
    texts = ALERT_TEXT_KEYS.get(text_key or "")
    return texts[language.partition("-")[0] == "de"] if texts else None
