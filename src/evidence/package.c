/*
 * package.c - see package.h.
 *
 * The hard idea is what a hostile part may make expat keep: the stack of open elements, a tag that never ends, and each
 * different name of an element or attribute. All three have a limit here, and a part is parsed in pieces, so that
 * memory does not depend on the size of the part. Entities need a document type, which is refused when it begins.
 */
#include "evidence/package.h"

#include <string.h>

#include <expat.h>
#include <zip.h>

#include "base/die.h"
#include "base/map.h"

enum {
	PIECE_BYTES = 64 * 1024,
	TAG_BYTES_MAX = 1024 * 1024,	/* of a tag, comment or the like, which expat keeps as a whole */
	DEPTH_MAX = 64,			/* Excel's own parts nest to about 12 */
	NAMES_MAX = 2000,
	NAME_BYTES_MAX = 64 * 1024,	/* of all different names together */
	DIRECTORY_BYTES_MAX = 1024 * 1024,
	END_BYTES = 22, END_COMMENT_BYTES = 65535,
	END64_BYTES = 56, LOCATOR_BYTES = 20,
	DENSE_BYTES_MIN = 1024 * 1024,	/* smaller parts may be as dense as they like */
	PACKED_PASSED_BYTES = 4 * 1024 * 1024
};

/* A part that is being parsed. */
struct part {
	struct package *package;
	const struct part_handlers *handlers;
	void *context;
	XML_Parser parser;
	struct arena scratch;
	struct map names;
	size_t name_bytes;
	size_t bytes, bytes_max;	/* unpacked so far; so many before the part is too dense */
	unsigned long long bytes_told;	/* how many there are by the directory */
	int depth;
};

static unsigned long long number_at(const char *bytes, size_t n)
{
	unsigned long long number = 0;

	while (n-- > 0)
		number = number << 8 | (unsigned char)bytes[n];
	return number;
}

/* The size of the central directory by the record that ends it, at `end`. */
static unsigned long long directory_bytes(const struct source *packed, size_t end)
{
	const char *bytes = packed->bytes;
	unsigned long long at;

	if (end < LOCATOR_BYTES || memcmp(bytes + end - LOCATOR_BYTES, "PK\x06\x07", 4) != 0)
		return number_at(bytes + end + 12, 4);
	at = number_at(bytes + end - LOCATOR_BYTES + 8, 8);
	if (at > packed->length || packed->length - at < END64_BYTES)
		return 0;
	return number_at(bytes + at + 40, 8);
}

/* libzip keeps the whole directory in memory. Any record that it may take for the end of it must be of a small one. */
static bool directory_is_small(const struct source *packed)
{
	const size_t length = packed->length;
	size_t first = length > END_BYTES + END_COMMENT_BYTES ? length - END_BYTES - END_COMMENT_BYTES : 0;

	for (size_t at = first; at + END_BYTES <= length; at++) {
		if (memcmp(packed->bytes + at, "PK\x05\x06", 4) == 0 &&
		    directory_bytes(packed, at) > DIRECTORY_BYTES_MAX)
			return false;
	}
	return true;
}

/* A workbook with a password is an OLE file that holds a stream of this name, in UTF-16. */
static bool holds_encrypted(const struct source *packed)
{
	static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

	return memmem(packed->bytes, packed->length, name, sizeof(name) - 1) != NULL;
}

static bool fail(struct package *p, enum package_fault fault)
{
	if (p->fault == PACKAGE_SOUND)
		p->fault = fault;
	return false;
}

static void discard(void *zip)
{
	zip_discard(zip);
}

static bool open_zip(struct package *p)
{
	zip_source_t *source = zip_source_buffer_create(p->packed.bytes, p->packed.length, 0, NULL);

	if (!source)
		die_of_memory();
	p->zip = zip_open_from_source(source, ZIP_RDONLY, NULL);
	if (!p->zip) {
		zip_source_free(source);
		return fail(p, PACKAGE_DAMAGED);
	}
	arena_defer(p->arena, discard, p->zip);
	return true;
}

/* What an archive without a workbook is. */
static enum package_fault other_archive(const struct package *p)
{
	static const struct {
		const char *part;
		enum package_fault fault;
	} others[] = {
		{ "xl/workbook.bin", PACKAGE_BINARY },
		{ "content.xml", PACKAGE_OPENDOCUMENT },
		{ "Index/Document.iwa", PACKAGE_NUMBERS },
		{ "Index.zip", PACKAGE_NUMBERS },
	};

	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++) {
		if (package_has(p, others[i].part))
			return others[i].fault;
	}
	return package_has(p, "[Content_Types].xml") ? PACKAGE_SOUND : PACKAGE_NO_WORKBOOK;
}

bool package_open(struct package *p, struct arena *arena, const struct source *packed)
{
	enum package_fault other;

	*p = (struct package){ .arena = arena, .packed = *packed };
	if (source_starts_with(packed, "\xD0\xCF\x11\xE0", 4))
		return fail(p, holds_encrypted(packed) ? PACKAGE_PASSWORD : PACKAGE_OLD);
	if (!source_starts_with(packed, "PK", 2))
		return fail(p, PACKAGE_DAMAGED);
	if (!directory_is_small(packed))
		return fail(p, PACKAGE_ODD);
	if (!open_zip(p))
		return false;
	other = other_archive(p);
	return other == PACKAGE_SOUND || fail(p, other);
}

bool package_has(const struct package *p, const char *part)
{
	return zip_name_locate(p->zip, part, ZIP_FL_NOCASE) >= 0;
}

static const char *local_name(const char *name)
{
	const char *colon = strrchr(name, ':');

	return colon ? colon + 1 : name;
}

const char *package_attribute(const char **attributes, const char *name)
{
	for (; *attributes; attributes += 2) {
		if (strcmp(local_name(attributes[0]), name) == 0)
			return attributes[1];
	}
	return NULL;
}

/* ---- parsing ---- */

static void stop(struct part *part, enum package_fault fault)
{
	fail(part->package, fault);
	XML_StopParser(part->parser, XML_FALSE);
}

/* expat keeps each different name until the end. */
static bool keep_name(struct part *part, const char *name)
{
	if (map_get(&part->names, name))
		return true;
	part->name_bytes += strlen(name);
	if (part->names.n >= NAMES_MAX || part->name_bytes > NAME_BYTES_MAX)
		return false;
	map_add(&part->names, arena_strdup(&part->scratch, name), 0);
	return true;
}

static void XMLCALL on_begin(void *data, const XML_Char *name, const XML_Char **attributes)
{
	struct part *part = data;
	bool kept = keep_name(part, name);

	for (const char **a = attributes; kept && *a; a += 2)
		kept = keep_name(part, *a);
	if (!kept || ++part->depth > DEPTH_MAX) {
		stop(part, PACKAGE_ODD);
		return;
	}
	part->handlers->begin(part->context, local_name(name), attributes);
	if (part->package->fault)
		XML_StopParser(part->parser, XML_FALSE);
}

static void XMLCALL on_end(void *data, const XML_Char *name)
{
	struct part *part = data;

	part->depth--;
	if (part->handlers->end)
		part->handlers->end(part->context, local_name(name));
	if (part->package->fault)
		XML_StopParser(part->parser, XML_FALSE);
}

static void XMLCALL on_text(void *data, const XML_Char *text, int length)
{
	struct part *part = data;

	if (part->handlers->text)
		part->handlers->text(part->context, text, (size_t)length);
}

static void XMLCALL on_doctype(void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public,
			       int has_internal)
{
	stop(data, PACKAGE_DOCTYPE);
}

/* Returns false if there is a fault. */
static bool feed(struct part *part, char *bytes, size_t n)
{
	struct package *p = part->package;

	part->bytes += n;
	p->unpacked_bytes += n;
	if (part->bytes > part->bytes_max)
		return fail(p, PACKAGE_DENSE);
	if (p->unpacked_bytes > PACKAGE_BYTES_MAX)
		return fail(p, PACKAGE_LARGE);
	if (XML_Parse(part->parser, bytes, (int)n, n == 0) != XML_STATUS_OK) {
		if (XML_GetErrorCode(part->parser) == XML_ERROR_NO_MEMORY)
			die_of_memory();
		return fail(p, PACKAGE_DAMAGED);
	}
	if (part->bytes - (size_t)XML_GetCurrentByteIndex(part->parser) > TAG_BYTES_MAX)
		return fail(p, PACKAGE_ODD);
	return true;
}

/* Pages of the archive that have been read are given back now and then. */
static void give_back(const struct package *p, size_t *unpacked)
{
	if (*unpacked < PACKED_PASSED_BYTES)
		return;
	*unpacked = 0;
	source_passed(&p->packed, 0);
	source_passed(&p->packed, p->packed.length);
}

static bool parse_stream(struct part *part, zip_file_t *file)
{
	char bytes[PIECE_BYTES];
	size_t unpacked = 0;
	zip_int64_t n;

	do {
		n = zip_fread(file, bytes, sizeof(bytes));
		if (n < 0)
			return fail(part->package, PACKAGE_DAMAGED);
		if (!feed(part, bytes, (size_t)n))
			return false;
		unpacked += (size_t)n;
		give_back(part->package, &unpacked);
	} while (n > 0);
	return part->bytes == part->bytes_told || fail(part->package, PACKAGE_DAMAGED);
}

static XML_Parser new_parser(struct part *part)
{
	XML_Parser parser = XML_ParserCreate(NULL);

	if (!parser)
		die_of_memory();
	XML_SetUserData(parser, part);
	XML_SetElementHandler(parser, on_begin, on_end);
	XML_SetCharacterDataHandler(parser, on_text);
	XML_SetStartDoctypeDeclHandler(parser, on_doctype);
	return parser;
}

/* Returns NULL, with a fault, if the part cannot be unpacked. */
static zip_file_t *open_part(struct package *p, const char *name, struct part *part)
{
	zip_stat_t status;
	zip_file_t *file = NULL;

	if (zip_stat(p->zip, name, ZIP_FL_NOCASE, &status) != 0)
		fail(p, PACKAGE_DAMAGED);
	else if (status.encryption_method != ZIP_EM_NONE)
		fail(p, PACKAGE_PASSWORD);
	else if (status.comp_method != ZIP_CM_STORE && status.comp_method != ZIP_CM_DEFLATE)
		fail(p, PACKAGE_ODD);
	else
		file = zip_fopen_index(p->zip, status.index, 0);
	if (!file) {
		fail(p, PACKAGE_DAMAGED);
		return NULL;
	}
	part->bytes_told = status.size;
	part->bytes_max = (status.comp_size < p->packed.length ? status.comp_size : p->packed.length) * PACKAGE_RATIO_MAX;
	if (part->bytes_max < DENSE_BYTES_MIN)
		part->bytes_max = DENSE_BYTES_MIN;
	return file;
}

bool package_parse(struct package *p, const char *name, const struct part_handlers *handlers, void *context)
{
	struct part part = { .package = p, .handlers = handlers, .context = context };
	zip_file_t *file = p->fault ? NULL : open_part(p, name, &part);

	if (!file)
		return false;
	arena_init(&part.scratch);
	map_init(&part.names, &part.scratch);
	part.parser = new_parser(&part);
	parse_stream(&part, file);
	XML_ParserFree(part.parser);
	zip_fclose(file);
	arena_clear(&part.scratch);
	return p->fault == PACKAGE_SOUND;
}
