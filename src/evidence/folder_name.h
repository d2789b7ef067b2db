/* folder_name.h - names that a folder cannot have everywhere, though its letters are fine. Knows nothing of schools. */
#ifndef WAYMARK_EVIDENCE_FOLDER_NAME_H
#define WAYMARK_EVIDENCE_FOLDER_NAME_H

#include <stdbool.h>

/* "CON", "nul.2026", "LPT1": Windows keeps it for a device, whatever stands behind a full stop. */
bool folder_name_is_device(const char *name);

/* "S1.": Windows drops the full stop, so that it is another folder there. */
bool folder_name_ends_in_stop(const char *name);

#endif
