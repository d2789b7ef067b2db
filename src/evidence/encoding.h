/*
 * encoding.h - the bytes of a file as UTF-8 text whose lines end in LF or CRLF.
 *
 * It knows nothing of tables. Every line end of the file stays one line end, so that the number of
 * a line is the one an editor shows.
 */
#ifndef WAYMARK_EVIDENCE_ENCODING_H
#define WAYMARK_EVIDENCE_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

#include "evidence/reading.h"
#include "evidence/source.h"

/*
 * Read what spreadsheets export: UTF-8 and UTF-16 with or without a byte order mark, and
 * Windows-1252; a guess is noted. declared is the encoding as iconv calls it, which only a byte
 * order mark goes before, or NULL. The source is replaced by the text without its mark, which is the
 * same bytes still or another spool's, of the arena scratch. False, and reported at the line, if the
 * text cannot be read.
 */
bool encoding_decode(struct reading *reading, struct arena *scratch, const char *file,
		     const char *declared, struct source *source);

#endif
