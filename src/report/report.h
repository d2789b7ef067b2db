/*
 * report.h - a Lua template + read-only results: a document, as a tree of blocks.
 *
 * Templates are Lua files in templates/ (or beside the audit); templates/README.md lists what they are
 * given and what they return. A template is loaded once, before workers are forked; each school gets its
 * own view and its own document, and no template can keep anything from one school to the next.
 */
#ifndef WAYMARK_REPORT_REPORT_H
#define WAYMARK_REPORT_REPORT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "evidence/evidence.h"
#include "evidence/mapping.h"
#include "evidence/school_files.h"
#include "plan/plan.h"
#include "report/block.h"
#include "score/learning.h"
#include "score/findings.h"
#include "score/suppress.h"

struct report_template;

/* All that a document can say about one school. */
struct report_input {
	const struct findings *findings;
	const struct plan *plan;		/* NULL: of a kind of audit that has none */
	const struct diags *problems;		/* this school's, warnings included; may be empty */
	const struct school_file *files;	size_t n_files;	/* with rows of this school */
	bool no_places;				/* no cell is named */
	const char *program_version;
	enum suppress_profile profile;		/* whom the document is for; findings and plan go with it */
	bool draft;				/* mark every page */
	size_t item;				/* which case the document is about, from 1; 0: about all */
	const bool *sections_asked;		/* of a form of cases: by section; NULL: all are */
	const struct mapping *mapping;		/* by which files were read, or NULL */
	int tight;				/* how often the document did not fit its pages: document's fit */
};

/* All that the trust's learning sheet can say. */
struct learning_input {
	const struct framework *framework;
	const struct learning *learning;	/* what may not be shown is hidden */
	const struct evidence *evidence;
	struct date report_date;
	const char *program_version;
	const struct mapping *mapping;		/* by which files were read, or NULL */
	size_t n_schools;			/* of the run; learning knows how many are counted */
	bool generated;				/* some of them */
};

/* Where an audit's templates lie, what goes before first: beside it, those of its kind, those of all. A kind need not have
 * a folder. */
enum { REPORT_FOLDERS = 3 };
void report_folders(struct arena *arena, const char *data_folder, const struct framework *framework,
		    const char *folders[REPORT_FOLDERS]);

/*
 * Load NAME.lua from the first of the folders that has it (theme.lua likewise, through include). The arena closes it.
 * False with diagnostics (RPT001, RPT002).
 */
bool report_open(struct arena *arena, const char *name, const char *const *folders, size_t n_folders,
		 struct report_template **template, struct diags *diags);

/* From now on its documents are in large print: no text below 16 pt, and r.large_print is true. */
void report_enlarge(struct arena *arena, struct report_template *template);

/* Make the document of one school in its arena. All schools of a template are of one audit, which
 * outlives it. NULL with a diagnostic that carries the school's id (RPT002, RPT003, with the
 * template's line or the block's path). */
const struct document *report_build(struct arena *arena, struct report_template *template,
				    const struct report_input *input, struct diags *diags);

/* The same of the learning sheet; a diagnostic is nobody's. */
const struct document *report_build_learning(struct arena *arena, struct report_template *template,
					     const struct learning_input *input,
					     struct diags *diags);

#endif
