/*
 * streams.c - see streams.h.
 *
 * The one hard idea: a stream of the C library keeps a mark of what went wrong until rewind() wipes it out, and the
 * library rewinds each of its temporary files before it reads it back, and never looks. These definitions come before
 * the C library's for all libraries of the program: rewind leaves the mark, and fclose, which is called of every stream
 * in the end, sees it.
 */
#include "workbook/streams.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

/* Since streams_watch no stream was closed with a mark, nor failed to close or to go back. A process has one thread. */
static bool whole = true;

/* What fclose is where this file is not: the C library's, or a sanitizer's, which keeps a list of streams. */
static int close_next(FILE *stream)
{
	void *found = dlsym(RTLD_NEXT, "fclose");
	int (*next)(FILE *);

	memcpy(&next, &found, sizeof(next));
	return next(stream);
}

void rewind(FILE *stream)
{
	whole = fseek(stream, 0, SEEK_SET) == 0 && whole;
}

int fclose(FILE *stream)
{
	const bool marked = ferror(stream) != 0;
	const int closed = close_next(stream);

	whole = whole && !marked && closed == 0;
	return closed;
}

void streams_watch(void)
{
	whole = true;
}

bool streams_whole(void)
{
	return whole;
}
