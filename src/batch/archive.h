/*
 * archive.h - files as one zip archive, for mailing: in a folder of their own, in order of their names; the same
 * files and date give the same bytes.
 */
#ifndef WAYMARK_BATCH_ARCHIVE_H
#define WAYMARK_BATCH_ARCHIVE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/file.h"

struct archived {
	const char *name;	/* in the folder: "report.pdf" */
	const char *bytes;
	size_t length;
	bool packed;		/* as it is: what is compressed already */
};

/* Append the archive to out. folder: the one in it. date: of every file. access: who may read what is unpacked. Sorts
 * the files. Returns false with errno set: EFBIG if there is no room in out. */
bool archive_write(struct buf *out, const char *folder, struct archived *files, size_t n, struct date date,
		   enum file_access access);

#endif
