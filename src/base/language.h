/* language.h - language tags (BCP 47, RFC 5646), for a document or a name in it. */
#ifndef WAYMARK_BASE_LANGUAGE_H
#define WAYMARK_BASE_LANGUAGE_H

#include <stdbool.h>

/* Whether the tag is well formed and its language can exist: two letters must be a code of ISO 639-1; any three
 * letters are accepted; longer codes are not registered. */
bool language_is_tag(const char *text);

/* "cy" for "Welsh", for a hint; NULL: not known. */
const char *language_tag_of(const char *name);

#endif
