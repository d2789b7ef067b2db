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
#include <stdint.h>

#include "evidence/reading.h"
#include "evidence/source.h"

/* Bytes that are not UTF-8, in a text that is but for them. Each stands there as a mark (a code point
 * of the last private plane), and stray.c says of the cells that are read what it means. */
struct strays {
	bool any;			/* there are marks */
	bool windows;			/* what is marked is of Windows-1252; else it is an error */
	bool undecided;			/* UTF-8 stands elsewhere: where, decides */
	unsigned char byte;		/* the first one, ... */
	int line;			/* ... and its line */
	bool macintosh;			/* it may be of one, by the line ends */
};

enum { STRAY_NONE = -1 };

/* The byte whose mark stands at text, or STRAY_NONE; a mark is STRAY_MARK_BYTES long. */
enum { STRAY_MARK_BYTES = 4 };
int stray_at(const char *text);

/* What the byte is in Windows-1252; 0: nothing. */
uint32_t stray_windows(unsigned char byte);

/* Note that the file is read as Windows-1252. */
void encoding_note_windows(struct reading *reading, const char *file, const struct strays *strays);

/*
 * Read what spreadsheets export: UTF-8 and UTF-16 with or without a byte order mark, and
 * Windows-1252; a guess is noted. declared is the encoding as iconv calls it, which only a byte
 * order mark goes before, or NULL. The source is replaced by the text without its mark, which is the
 * same bytes still or another spool's, of the arena scratch. False, and reported at the line, if the
 * text cannot be read.
 */
bool encoding_decode(struct reading *reading, struct arena *scratch, const char *file,
		     const char *declared, struct source *source, struct strays *strays);

#endif
