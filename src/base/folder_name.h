/*
 * folder_name.h - names of allowed letters that still cannot be the name of a file or folder on every
 * system; and names that lead elsewhere.
 */
#ifndef WAYMARK_BASE_FOLDER_NAME_H
#define WAYMARK_BASE_FOLDER_NAME_H

#include <stdbool.h>

/* "CON", "nul.2026", "LPT1", "COM" and a raised 1: reserved for devices on Windows, whatever follows a full stop; spaces
 * before it do not count. */
bool folder_name_is_device(const char *name);

/* "S1.": Windows drops the full stop, and so means another folder. */
bool folder_name_ends_in_stop(const char *name);

/* Whether a file or folder of that name is in the folder that it is named from, and can be seen there: it is not empty, has
 * no slash and does not begin with a full stop. */
bool folder_name_stays(const char *name);

#endif
