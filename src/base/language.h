/* language.h - tags of languages (BCP 47, RFC 5646), as a document or a name in it has one. */
#ifndef WAYMARK_BASE_LANGUAGE_H
#define WAYMARK_BASE_LANGUAGE_H

#include <stdbool.h>

/* Whether it is well formed, and begins with a language that may be one: of two letters those of ISO 639-1, of three any,
 * since no longer one is registered. */
bool language_is_tag(const char *text);

/* "cy" of "Welsh", for a hint; NULL: not known. */
const char *language_tag_of(const char *name);

#endif
