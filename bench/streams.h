/*
 * streams.h - the compressed streams of a document, unpacked.
 */
#ifndef WAYMARK_BENCH_STREAMS_H
#define WAYMARK_BENCH_STREAMS_H

#include <stddef.h>

enum streams_kind { STREAMS_PAGES = 1, STREAMS_OBJECTS = 2 };

struct stream { unsigned char *bytes; size_t length; };

struct streams { struct stream *items; size_t n, bytes; };

enum { STREAM_MAX_BYTES = 1 << 24 };

/* memory, unless it is NULL: then the program ends. */
void *streams_need(void *memory);

/* The streams of the kinds asked for (flags) in the PDFs named, added up; the program ends with a message if there is none. */
struct streams streams_read(char **paths, int n, int kinds);

#endif
