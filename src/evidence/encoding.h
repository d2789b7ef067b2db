/*
 * encoding.h - turns the bytes of a file into UTF-8 text whose lines end in LF or CRLF.
 *
 * It knows nothing of tables. Every line end of the file remains one line end, so line numbers are
 * those an editor shows.
 */
#ifndef WAYMARK_EVIDENCE_ENCODING_H
#define WAYMARK_EVIDENCE_ENCODING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "evidence/reading.h"
#include "evidence/source.h"

/* The bytes that are not UTF-8 in a text that is otherwise UTF-8. Each is represented by a mark (a code point of the
 * last private plane); stray.c decides what it means, for the cells that are read. */
struct strays {
	bool any;			/* the text contains marks */
	bool windows;			/* the marks are Windows-1252 characters; otherwise they are errors */
	bool undecided;			/* the text also contains real UTF-8; which it is depends on where */
	unsigned char byte;		/* the first such byte, ... */
	int line;			/* ... and its line */
	bool macintosh;			/* the line ends suggest an old Macintosh file */
};

enum { STRAY_NONE = -1 };

/* The byte whose mark is at text, or STRAY_NONE. A mark is STRAY_MARK_BYTES long. */
enum { STRAY_MARK_BYTES = 4 };
int stray_at(const char *text);

/* The character that the byte is in Windows-1252; 0: undefined. */
uint32_t stray_windows(unsigned char byte);

/* Note that the file is read as Windows-1252. */
void encoding_note_windows(struct reading *reading, const char *file, const struct strays *strays);

/*
 * Decode what spreadsheets export: UTF-8 and UTF-16 with or without a byte order mark, and Windows-1252; a guess is
 * noted. `declared` is iconv's name of the encoding to use instead, unless a byte order mark contradicts it; or NULL.
 * On return, source is the text without its byte order mark: either the same bytes or those of another spool, owned
 * by scratch. Returns false, with a problem at the line, if the text cannot be read.
 */
bool encoding_decode(struct reading *reading, struct arena *scratch, const char *file,
		     const char *declared, struct source *source, struct strays *strays);

#endif
