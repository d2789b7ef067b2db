/*
 * folder_name.h - names of allowed letters that still cannot be the name of a file or folder on every
 * system.
 */
#ifndef WAYMARK_BASE_FOLDER_NAME_H
#define WAYMARK_BASE_FOLDER_NAME_H

#include <stdbool.h>

/* "CON", "nul.2026", "LPT1", "COM" and a raised 1: reserved for devices on Windows, whatever follows a full stop; spaces
 * before it do not count. */
bool folder_name_is_device(const char *name);

/* "S1.": Windows drops the full stop, and so means another folder. */
bool folder_name_ends_in_stop(const char *name);

#endif
