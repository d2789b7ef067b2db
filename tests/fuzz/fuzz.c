/* fuzz.c - see fuzz.h. */
#include "fuzz.h"

#include <dirent.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/shown.h"
#include "base/text.h"
#include "evidence/cells.h"

enum { LINE_BYTES_MAX = 3000 };

void fuzz_fail(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fputs("fuzz: ", stderr);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	abort();
}

/* ---- the input ---- */

static const char *next_head(const char *from, const char *end)
{
	for (const char *p = from; p + 3 <= end; p++) {
		if (memcmp(p, "== ", 3) == 0 && (p == from || p[-1] == '\n'))
			return p;
		p = memchr(p, '\n', (size_t)(end - p));
		if (!p)
			break;
	}
	return end;
}

/* A name that can stand in a folder, whatever the bytes are. */
static const char *name_of(struct arena *arena, const char *bytes, size_t length)
{
	char *name = arena_strndup(arena, bytes, length < 60 ? length : 60);

	for (char *p = name; *p; p++)
		if (*p == '/' || (unsigned char)*p < ' ')
			*p = '_';
	return *name && *name != '.' ? name : "_";
}

/* A second file of a name takes the place of the first, as it would in a folder. */
static struct evidence_text *file_for(struct evidence_text *files, size_t *n, const char *name)
{
	for (size_t i = 0; i < *n; i++)
		if (strcmp(files[i].name, name) == 0)
			return &files[i];
	files[*n].name = name;
	return &files[(*n)++];
}

size_t fuzz_files(struct arena *arena, const uint8_t *data, size_t size, const char *otherwise,
		  struct evidence_text *files, size_t max)
{
	const char *bytes = (const char *)data, *end = bytes + size, *at = bytes, *line, *next;
	size_t n = 0;

	while (at < end && n < max) {
		struct evidence_text *file;
		const char *name = otherwise;

		if (end - at >= 3 && memcmp(at, "== ", 3) == 0) {
			line = memchr(at, '\n', (size_t)(end - at));
			line = line ? line : end;
			name = name_of(arena, at + 3, (size_t)(line - at - 3));
			at = line < end ? line + 1 : end;
		}
		next = next_head(at, end);
		file = file_for(files, &n, name);
		file->bytes = at;
		file->length = (size_t)(next - at);
		at = next;
	}
	return n;
}

const struct evidence_text *fuzz_file(const struct evidence_text *files, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(files[i].name, name) == 0)
			return &files[i];
	return NULL;
}

/* ---- a folder ---- */

static char folder[64];

static void remove_folder(void)
{
	fuzz_empty_folder();
	rmdir(folder);
}

const char *fuzz_folder(void)
{
	const char *tmp = getenv("TMPDIR");

	if (*folder)
		return folder;
	snprintf(folder, sizeof(folder), "%.30s/waymark-fuzz-XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(folder))
		fuzz_fail("no folder can be made in %s", tmp ? tmp : "/tmp");
	atexit(remove_folder);
	return folder;
}

const char *fuzz_write(struct arena *arena, const struct evidence_text *file)
{
	const char *path = file_join(arena, fuzz_folder(), file->name);

	if (!file_write(path, file->bytes, file->length))
		fuzz_fail("%s cannot be written", path);
	return path;
}

void fuzz_empty_folder(void)
{
	DIR *dir = opendir(fuzz_folder());
	char path[400];

	for (struct dirent *entry; dir && (entry = readdir(dir));) {
		snprintf(path, sizeof(path), "%s/%s", folder, entry->d_name);
		unlink(path);
	}
	if (dir)
		closedir(dir);
}

/* ---- what must hold ---- */

char *fuzz_print_diags(const struct diags *diags)
{
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	for (size_t i = 0; i < diags->n; i++)
		diag_print(&diags->items[i], out);
	fclose(out);
	return text;
}

/* The line at text; the place behind it. */
static const char *check_line(const char *line)
{
	const char *end = strchr(line, '\n'), *p = line;
	size_t size;

	if (!end)
		fuzz_fail("a problem's line does not end: %s", line);
	if (end - line > LINE_BYTES_MAX)
		fuzz_fail("a problem's line of %zu bytes: %.200s", (size_t)(end - line), line);
	while (p < end) {
		uint32_t c = text_decode(p, &size);

		if (shown_hides(c))
			fuzz_fail("U+%04X in a problem: %.*s", c, (int)(end - line), line);
		p += size;
	}
	return end + 1;
}

void fuzz_check_diags(const struct diags *diags)
{
	for (size_t i = 0; i < diags->n; i++) {
		const struct diags one = { .items = &diags->items[i], .n = 1 };
		char *text = fuzz_print_diags(&one);
		const char *end = text;

		if (text_valid_utf8(text, strlen(text)) != strlen(text))
			fuzz_fail("a problem is not UTF-8: %s", text);
		end = check_line(end);
		if (strncmp(end, "  hint: ", 8) == 0)
			end = check_line(end);
		if (*end)
			fuzz_fail("a problem of more than one line: %s", text);
		free(text);
	}
}

static void print_cell(void *context, const struct cell *cell, bool pupils)
{
	FILE *out = context;

	fprintf(out, "%s:%d:%d: '%s'\n", cell->at.file, cell->at.line, cell->at.column, cell->text);
	if (text_valid_utf8(cell->text, strlen(cell->text)) != strlen(cell->text))
		fuzz_fail("a cell is not UTF-8: %s", cell->text);
	for (const char *p = cell->text; *p; p++)
		if ((unsigned char)*p < ' ' && *p != '\n')
			fuzz_fail("a control character, %d, in a cell: %s", *p, cell->text);
	(void)pupils;
}

char *fuzz_print_rows(struct arena *arena, const struct evidence *evidence)
{
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	for (size_t i = 0; i < evidence->n_schools; i++) {
		const struct school_evidence *school = evidence_of(arena, evidence, i);

		fprintf(out, "school '%s'\n", school->school->id.text);
		evidence_each_cell(school, print_cell, out);
	}
	fclose(out);
	return text;
}

void fuzz_same(const char *what, const char *one, const char *other)
{
	size_t line = 0;

	if (strcmp(one, other) == 0)
		return;
	for (size_t i = 0; one[i] == other[i]; i++)
		if (one[i] == '\n')
			line = i + 1;
	fuzz_fail("%s: not the same:\n  %.400s\n  %.400s", what, one + line, other + line);
}
