/*
 * author.h - what a writer of audits asks for: schemas of the tables, blank forms, the audit's cases.
 */
#ifndef WAYMARK_AUTHOR_AUTHOR_H
#define WAYMARK_AUTHOR_AUTHOR_H

#include "base/buf.h"
#include "base/date.h"
#include "evidence/evidence.h"
#include "framework/framework.h"

/* A file to write below the folder that the user named. */
struct author_file {
	const char *name;		/* "responses.csv" */
	const struct buf *bytes;	/* the arena clears it */
	bool made;			/* nobody fills it in: it may be made again over an earlier one */
};

struct author_files {
	struct author_file *items;
	size_t n, capacity;
};

/* A Frictionless data package of the tables that the audit reads, schemas inside: JSON. */
void schema_package(struct arena *arena, const struct framework *framework, struct buf *out);

/* The same as a file a schema, and datapackage.json that names them. */
void schema_files(struct arena *arena, const struct framework *framework,
		  struct author_files *files);

struct form_options {
	const struct framework *framework;
	const char *audit;		/* as a command in the form's folder names it */
	const char *data_folder, *fonts_folder;
	struct date date;		/* of the file */
	const bool *asked;		/* by section: whether it is asked; NULL: all are */
	const struct school *school;	/* whose form it is; NULL: anybody's */
};

/* Blank tables and guide.md. */
void form_tables(struct arena *arena, const struct form_options *options,
		 struct author_files *files);

/* The printable form, form.pdf. False with problems in diags. */
bool form_pdf(struct arena *arena, const struct form_options *options, struct author_files *files,
	      struct diags *diags);

/* Whether a school's focus says which sections its form asks; else its form asks all. */
bool form_has_focus(const struct framework *framework);

void author_add(struct arena *arena, struct author_files *files, const char *name,
		const struct buf *bytes);
/* The same, of a file that may be made again. */
void author_add_made(struct arena *arena, struct author_files *files, const char *name,
		     const struct buf *bytes);

#endif
