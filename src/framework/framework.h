/*
 * framework.h - an audit as the engine sees it: frozen, validated, plain structs.
 *
 * Field by field this is audits/lua/README.md. Nothing here may name a particular audit. Levels are numbers
 * from 1 (the lowest) to n_levels; 0 is "below the first". Texts are never NULL unless said.
 */
#ifndef WAYMARK_FRAMEWORK_FRAMEWORK_H
#define WAYMARK_FRAMEWORK_FRAMEWORK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"

enum framework_kind { FRAMEWORK_KIND_RUBRIC, FRAMEWORK_KIND_COUNT };

/* How an answer stands. The first five can be a rating's state in an audit; the rest arise. */
enum answer_state {
	ANSWER_MET, ANSWER_PARTLY, ANSWER_NOT_YET, ANSWER_NOT_APPLICABLE, ANSWER_WAIVED,
	ANSWER_NOT_ANSWERED, ANSWER_NOT_IN_FOCUS, ANSWER_STATE_COUNT
};
const char *answer_state_name(enum answer_state state);	/* "not_yet": the word used in audits and JSON */

enum scoring_model { MODEL_LADDER, MODEL_BEST_FIT, MODEL_STRAND, MODEL_WEIGHTED, MODEL_COUNT };
const char *scoring_model_name(enum scoring_model model);	/* "best_fit" */

enum overall_rule { OVERALL_NONE, OVERALL_LOWEST, OVERALL_MEDIAN, OVERALL_COUNT };
enum review_rhythm { REVIEW_TERMLY, REVIEW_HALF_TERMLY, REVIEW_RHYTHM_COUNT };

struct level {
	const char *id, *name, *meaning;
	uint32_t fill_rgb, ink_rgb;
};

struct rating {
	const char *id, *name;
	enum answer_state state;
	const char *const *aliases;	size_t n_aliases;
};

struct respondent {
	const char *id, *name, *short_name;
	bool agreed;			/* the value agreed at the meeting: counts where it is given */
	const char *const *aliases;	size_t n_aliases;
};

struct evidence_type {
	const char *id, *name;
	bool voice;			/* people's own voice, or outcome data */
	const char *const *aliases;	size_t n_aliases;
};

struct supporter {			/* who can support an action */
	const char *id, *name;
};

struct descriptor {
	const char *id;			/* "voice.influence.advanced" */
	int section, strand;		/* indices in the framework, and in the section */
	int level;			/* 1 to n_levels */
	const char *text, *action, *success, *owner;
	const struct supporter *support;	/* NULL: nobody beyond the school */
	const char *gate;		/* why it is a gate; NULL: it is none */
	bool na_allowed;
};

struct strand {
	const char *id, *title;		/* id: "voice.influence" */
	const char *number;		/* "4.3", by position */
	const struct descriptor *descriptors;	/* n_levels of them, lowest level first */
};

struct section {
	const char *id, *title, *question;
	const char *number;		/* "4", by position */
	const struct strand *strands;	size_t n_strands;
};

struct evidence_rule {
	bool on;
	int dated_from;			/* met at this level and above needs a dated source */
	int types_from;			/* this level and above needs min_types types in the section */
	int min_types;
	bool needs_voice;
};

struct scoring {
	enum scoring_model model;
	int max_partial;
	int share_percent, floor_percent;	/* best_fit */
	const int *points;		/* weighted: n_levels, points of a met descriptor */
	const int *bands_percent;	/* weighted: n_levels, least share of points for the level */
	int blanks_limit_percent, na_limit_percent;
	int gate_cap;
	enum overall_rule overall;
	struct evidence_rule evidence;
};

struct plan_rules {
	int areas_min, areas;		/* sections adopted in a year: usual least and most */
	int actions;			/* per section, at most */
	int lasts_half_terms;
	const struct supporter *supporters;	size_t n_supporters;
	enum review_rhythm rhythm[4];	/* by enum phase of evidence.h */
};

struct words {
	const char *section, *sections, *strand, *strands, *descriptor, *descriptors;
};

struct framework {
	enum framework_kind kind;
	const char *id, *version, *title, *subtitle, *notice, *language, *below;
	char sha256[65];		/* of the file */
	const char *file;		/* its base name: "hackney_wellbeing.lua" */
	const char *folder;		/* where it lies, for templates beside it */
	struct words words;
	const struct level *levels;		size_t n_levels;
	const struct rating *ratings;		size_t n_ratings;
	const struct respondent *respondents;	size_t n_respondents;
	const struct evidence_type *evidence_types;	size_t n_evidence_types;
	struct scoring scoring;
	struct plan_rules plan;
	int recheck_months;
	size_t n_steps;			/* descriptors of each strand, by level from 1 on */
	const struct section *sections;		size_t n_sections;
	const struct framework_index *index;	/* behind the look-ups below */
};

struct luahost_limits;

/*
 * Load, validate and freeze the audit at path into arena. Every problem of the file goes to diags with its
 * line. False if there was an error: framework is then not to be used. The file runs in a child
 * process with limits of time and memory before this process trusts it.
 */
bool framework_load(struct arena *arena, const char *path, struct framework *framework, struct diags *diags);

/* As framework_load, with limits other than the defaults of luahost/luahost.h. */
bool framework_load_limited(struct arena *arena, const char *path, const struct luahost_limits *limits,
			    struct framework *framework, struct diags *diags);

/* Where audits are looked for by name: DATA/audits/lua first. */
struct framework_path {
	const char *data_folder;
	const char *more;		/* folders with ':' between them, as $WAYMARK_PATH; NULL: none */
};

struct framework_entry {
	const char *name;		/* "hackney_wellbeing" */
	const char *path;
};

struct framework_list {
	struct framework_entry *items;
	size_t n;
};

/* Every audit on the path: by folder, then by name; the first of a name counts. */
void framework_list(struct arena *arena, const struct framework_path *path, struct framework_list *list);

/* The file that audit means: a name on the path, or itself if it ends in ".lua". False with AUD001. */
bool framework_find(struct arena *arena, const char *audit, const struct framework_path *path,
		    const char **found, struct diags *diags);

/* Look-ups by id, name or alias (sections, strands and descriptors: by id), folded as base/text.h
 * says; NULL if there is none. */
const struct section *framework_section(const struct framework *framework, const char *id);
const struct strand *framework_strand(const struct framework *framework, const char *id);
const struct descriptor *framework_descriptor(const struct framework *framework, const char *id);
const struct rating *framework_rating(const struct framework *framework, const char *text);
const struct respondent *framework_respondent(const struct framework *framework, const char *text);
const struct evidence_type *framework_evidence_type(const struct framework *framework, const char *text);

/* A level's name, or the words for 0: "Emerging – not yet secure". */
const char *framework_level_name(const struct framework *framework, int level);

#endif
