/*
 * archive.c - see archive.h. The only file of the room that includes libzip's header. Whatever it could take from the
 * clock, the umask or the system is set here.
 */
#include "batch/archive.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <zip.h>

#include "base/die.h"

enum { FIRST_YEAR = 1980, LAST_YEAR = 2107, MODE_FOR_ALL = 0100644, MODE_FOR_OWNER = 0100600, PIECE_BYTES = 64 * 1024 };

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct archived *)a)->name, ((const struct archived *)b)->name);
}

/* As MS-DOS has it, which the format uses: no time zone, years from 1980 on. */
static zip_uint16_t dos_date(struct date date)
{
	if (date.year < FIRST_YEAR)
		date = (struct date){ FIRST_YEAR, 1, 1 };
	if (date.year > LAST_YEAR)
		date = (struct date){ LAST_YEAR, 12, 31 };
	return (zip_uint16_t)((date.year - FIRST_YEAR) << 9 | date.month << 5 | date.day);
}

static bool add(zip_t *zip, const char *folder, const struct archived *file, struct date date, enum file_access access)
{
	const zip_uint32_t mode = access == FILE_FOR_OWNER ? MODE_FOR_OWNER : MODE_FOR_ALL;
	zip_source_t *source = zip_source_buffer(zip, file->bytes, file->length, 0);
	struct arena arena;
	zip_int64_t at;

	if (!source)
		return false;
	arena_init(&arena);
	at = zip_file_add(zip, arena_printf(&arena, "%s/%s", folder, file->name), source, ZIP_FL_ENC_UTF_8);
	arena_clear(&arena);
	if (at < 0) {
		zip_source_free(source);
		return false;
	}
	return zip_set_file_compression(zip, (zip_uint64_t)at, file->packed ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 6) == 0
	       && zip_file_set_dostime(zip, (zip_uint64_t)at, 0, dos_date(date), 0) == 0
	       && zip_file_set_external_attributes(zip, (zip_uint64_t)at, 0, ZIP_OPSYS_UNIX, mode << 16) == 0;
}

/* Append what libzip has written into memory of its own. */
static bool take(struct buf *out, zip_source_t *source)
{
	char piece[PIECE_BYTES];
	zip_int64_t n = -1;

	if (zip_source_open(source) < 0)
		return false;
	while (!out->full && (n = zip_source_read(source, piece, sizeof(piece))) > 0)
		buf_add(out, piece, (size_t)n);
	zip_source_close(source);
	if (out->full)
		errno = EFBIG;
	return n == 0 && !out->full;
}

bool archive_write(struct buf *out, const char *folder, struct archived *files, size_t n, struct date date,
		   enum file_access access)
{
	zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
	zip_t *zip;
	bool ok = true;

	if (!source)
		die_of_memory();
	zip_source_keep(source);	/* zip_close gives its own back */
	zip = zip_open_from_source(source, ZIP_TRUNCATE, NULL);
	if (!zip)
		die_of_memory();
	if (n)
		qsort(files, n, sizeof(*files), by_name);
	errno = EIO;
	for (size_t i = 0; i < n && ok; i++)
		ok = add(zip, folder, &files[i], date, access);
	if (!ok || zip_close(zip) < 0) {
		zip_discard(zip);
		ok = false;
	}
	ok = ok && take(out, source);
	zip_source_free(source);
	return ok;
}
