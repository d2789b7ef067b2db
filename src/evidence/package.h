/*
 * package.h - a zip archive of XML parts, as Office Open XML (.xlsx) is: finds parts and parses them.
 *
 * Only this module uses libzip and expat. The archive may come from anybody: whatever it holds, memory stays bounded,
 * nothing outside it is opened, and the first fault ends all reading. Source: ECMA-376 part 2; PKWARE APPNOTE.
 */
#ifndef WAYMARK_EVIDENCE_PACKAGE_H
#define WAYMARK_EVIDENCE_PACKAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "evidence/source.h"

enum {
	PACKAGE_BYTES_MAX = 256 * 1024 * 1024,	/* of the archive, and of all parts that are unpacked */
	PACKAGE_RATIO_MAX = 1000		/* how much larger a part may be than it is in the archive */
};

enum package_fault {
	PACKAGE_SOUND,
	PACKAGE_PASSWORD,
	PACKAGE_OLD,			/* .xls */
	PACKAGE_OPENDOCUMENT,
	PACKAGE_NUMBERS,
	PACKAGE_BINARY,			/* .xlsb */
	PACKAGE_NO_WORKBOOK,		/* an archive of something else */
	PACKAGE_DAMAGED,
	PACKAGE_DOCTYPE,
	PACKAGE_LARGE,
	PACKAGE_DENSE,
	PACKAGE_ODD,			/* no program that writes workbooks makes such a one */
	PACKAGE_SAME_NAME,		/* two sheets of one name */
	PACKAGE_DISK,			/* the temporary files cannot grow */
	PACKAGE_FAULT_COUNT
};

struct package {
	struct arena *arena;
	struct source packed;
	void *zip;			/* private */
	size_t unpacked_bytes;
	enum package_fault fault;	/* once set, nothing more is read */
};

/* What to call for the elements of a part. Names are without their prefix. attributes: name, value, ..., NULL. */
struct part_handlers {
	void (*begin)(void *context, const char *name, const char **attributes);
	void (*text)(void *context, const char *text, size_t length);	/* in pieces; may be NULL */
	void (*end)(void *context, const char *name);			/* may be NULL */
};

/* Open an archive whose bytes outlive the arena. Returns false if there is a fault. */
bool package_open(struct package *package, struct arena *arena, const struct source *packed);

bool package_has(const struct package *package, const char *part);

/* Parse a part. Returns false if there is a fault; a part that is not there is PACKAGE_DAMAGED. Handlers stop the
 * parsing by setting a fault. */
bool package_parse(struct package *package, const char *part, const struct part_handlers *handlers, void *context);

/* The value of an attribute, whose name may have a prefix; NULL: it is not there. */
const char *package_attribute(const char **attributes, const char *name);

#endif
