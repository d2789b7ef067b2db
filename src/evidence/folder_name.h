/*
 * folder_name.h - names of allowed letters that still cannot be a folder's name on every system. Knows
 * nothing of schools.
 */
#ifndef WAYMARK_EVIDENCE_FOLDER_NAME_H
#define WAYMARK_EVIDENCE_FOLDER_NAME_H

#include <stdbool.h>

/* "CON", "nul.2026", "LPT1": reserved for devices on Windows, whatever follows a full stop. */
bool folder_name_is_device(const char *name);

/* "S1.": Windows drops the full stop, and so means another folder. */
bool folder_name_ends_in_stop(const char *name);

#endif
