/*
 * writer.h - a file written in pieces that appears whole or not at all, like folder_write.
 */
#ifndef WAYMARK_BASE_WRITER_H
#define WAYMARK_BASE_WRITER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/folder.h"
#include "base/hash.h"

struct writer;

/* Starts a temporary file, which is removed if the arena is reset before writer_close. The folder must outlive the
 * writer. Never returns NULL: writer_close reports what went wrong. */
struct writer *writer_new(struct arena *arena, const struct folder *folder, const char *name);

void writer_add(struct writer *writer, const void *bytes, size_t length);

/* Give the file its final name. Returns false with errno set if that or anything before it failed; the temporary file
 * is then removed. sha256 and size_bytes get the checksum and size of what was written. */
bool writer_close(struct writer *writer, char sha256[HASH_HEX_BYTES], size_t *size_bytes);

#endif
