/*
 * sentences.h - every sentence that `show`, `explain` and `run` compose; private to the room.
 *
 * Takes plain data, returns a text; the wording for none, one, two and many is decided here.
 * tests/unit/sentences_test.c calls each function named cli_says_*; the results are in
 * tests/sentences/cli.txt.
 */
#ifndef WAYMARK_CLI_SENTENCES_H
#define WAYMARK_CLI_SENTENCES_H

#include <stdbool.h>
#include <stddef.h>

#include "batch/batch.h"
#include "cli/progress.h"
#include "framework/case_rules.h"
#include "score/score.h"

/* ---- show: the rules of an audit ---- */

const char *cli_says_ladder(struct arena *arena, const struct words *w, int max_partial,
			    const struct rating_names *names);
const char *cli_says_best_fit(struct arena *arena, const struct words *w, int share, int floor, const char *met);
const char *cli_says_strand(struct arena *arena, const struct words *w, const char *met);
/* Where descriptors earn points: partly: what earns half, or NULL; bands: levels by share, of which one ... */
const char *cli_says_points(struct arena *arena, const struct words *w, const char *points, const char *met,
			    const char *partly);
const char *cli_says_one_each(struct arena *arena, const struct words *w, const char *met);

/* ... of all points; the mean of the strands'; or all of them, else none. */
enum points_share { SHARE_OF_POINTS, SHARE_OF_STRANDS, SHARE_OF_ALL, SHARE_COUNT };
const char *cli_says_share(struct arena *arena, const struct words *w, enum points_share share, const char *bands);
const char *cli_says_bands(struct arena *arena, const struct words *w);
const char *cli_says_judged_alone(struct arena *arena, const struct words *w);

/* What a level of a review requires. before: the level required at the last review, or NULL. NULL if it requires
 * nothing. */
const char *cli_says_band(struct arena *arena, const char *level, const struct band *band, const char *before,
			  const struct rating_names *names);
const char *cli_says_dated(struct arena *arena, const struct words *w, const char *level, const char *met);
const char *cli_says_types(struct arena *arena, const struct words *w, const char *level, int n, bool needs_voice);
const char *cli_says_blanks(struct arena *arena, const struct words *w, int limit, const char *not_yet);
const char *cli_says_left_out(struct arena *arena, const struct words *w, int limit);
const char *cli_says_gate(struct arena *arena, const struct words *w, const char *level);
const char *cli_says_overall(struct arena *arena, const struct words *w, enum overall_rule overall);
const char *cli_says_actions(struct arena *arena, const struct words *w, const struct plan_rules *plan);

/* What must be met, and why. law: a duty of law; `why` may already say so ("Statutory: ..."). */
const char *cli_says_must(struct arena *arena, bool law, const char *why);

/* ---- explain ---- */

/* Where the level could be; lowest and highest are names of levels. */
const char *cli_says_could_be(struct arena *arena, int unanswered, const char *lowest, const char *highest);
const char *cli_says_answered(struct arena *arena, const struct words *w, const struct tally *t, const char *share,
			      const struct rating_names *names);
const char *cli_says_not_counted(struct arena *arena, int not_applicable, int waived);
const char *cli_says_between(struct arena *arena, const struct words *w, const char *lowest, const char *highest);
/* steps: counts over all sections, by columns of a gap's crosstab. */
const char *cli_says_apart(struct arena *arena, const struct words *w, const char *who, const struct crosstab_row *steps,
			   bool visit);
const char *cli_says_alike(struct arena *arena, const struct words *w, const char *a, const char *b, int both, int exact,
			   int adjacent);

/* The levels on record, by the ratings alone, and supported, if they are not the same. */
const char *cli_says_levels(struct arena *arena, const char *record, const char *indicated, const char *supported);

/* by, reason: "" if not given. place: FILE:LINE:COLUMN. */
const char *cli_says_judged(struct arena *arena, const char *level, const char *by, const char *place,
			    const char *reason);
const char *cli_says_judgement(struct arena *arena, const char *title, const char *level, const char *beside,
			       const char *why, const char *id);

/* Since last year; title: of one judgement among several, or NULL. An earlier year, and all of them; word: the level or
 * why there is none. An earlier report that was read; same: of the same major version. */
const char *cli_says_since(struct arena *arena, const char *title);
const char *cli_says_year(struct arena *arena, const char *year, const char *word, bool carried, bool to_be_moderated);
const char *cli_says_years(struct arena *arena, const char *const *years, size_t n);
const char *cli_says_read(struct arena *arena, const char *year, const char *date, const char *version, bool same);

/* What would lift it; level, title, now: NULL if there is none. */
const char *cli_says_would_lift(struct arena *arena, const char *level);
const char *cli_says_remedy(struct arena *arena, const char *what, const char *action);
const char *cli_says_lifts(struct arena *arena, const char *number, const char *title, const char *level,
			   const char *text, const char *now, const char *id);

const char *cli_says_no_figure(struct arena *arena, const char *title, const char *id);
const char *cli_says_figure(struct arena *arena, const char *title, const char *value, const char *base,
			    const char *period, const char *place, const char *id);

/* Of an audit of figures without ratings: a figure with its rules; how many periods are shown. */
struct figure_rule;
const char *cli_says_figure_rule(struct arena *arena, const struct figure_rule *rule);
const char *cli_says_periods(struct arena *arena, int periods);

/* How the value that counts was determined; the value itself, of a level or NULL, and how. */
const char *cli_says_how(enum agreement agreement, bool reviewed, bool to_be_moderated);
const char *cli_says_counts(struct arena *arena, const char *level, const char *state, const char *how, bool claimed);

/* A respondent's answer. strand: the audit's word for it if the answer is for a whole one, else NULL. In an
 * interview: with its note. */
const char *cli_says_not_answered(struct arena *arena, const char *who);
const char *cli_says_noted(struct arena *arena, const char *who, const char *rating, const char *note,
			   const char *place);
const char *cli_says_rated(struct arena *arena, const char *who, const char *rating, const char *strand, bool generated,
			   const char *place);
const char *cli_says_why_not(struct arena *arena, bool waived, const char *reason);

/* by, text: "" if not given; until, type, date: NULL if not given. */
const char *cli_says_waived(struct arena *arena, const char *by, const char *until);
const char *cli_says_evidence(struct arena *arena, const char *type, const char *date, const char *text);

/* Headings and their parts. level: NULL if nothing applies. */
const char *cli_says_numbered(struct arena *arena, const char *number, const char *title);
const char *cli_says_titled(struct arena *arena, const char *title, const char *what);
const char *cli_says_standing(struct arena *arena, const char *level);
const char *cli_says_with_id(struct arena *arena, const char *text, const char *id);
const char *cli_says_audit(struct arena *arena, const char *title, const char *version, const char *date);

/* ---- show and explain: cases ---- */

/* What a trigger counts, with its number in the words of the rule. declared: counts nothing. */
const char *cli_says_trigger(struct arena *arena, enum trigger_rule rule, int at_least, int more_than);

/* When a field is asked. is: the answers that make it asked. */
const char *cli_says_where(struct arena *arena, const char *field, const char *const *is, size_t n, bool looked_after,
			   bool social_worker);

/* Time limits of the audit: school days to a meeting, school weeks to its review. */
const char *cli_says_meeting(struct arena *arena, int days, const char *meeting, const char *trigger);
const char *cli_says_review(struct arena *arena, int weeks, const char *meeting);

/* The clock that binds the board. before: the one it takes precedence over, or NULL. */
const char *cli_says_board(struct arena *arena, const char *clock, const char *before);

/* For show: parts of a rule. kind: the type of a field; where: from cli_says_where, or ""; fields: n of them. */
const char *cli_says_trigger_rule(struct arena *arena, const char *name, const char *rule, bool local);
const char *cli_says_outcome(struct arena *arena, const char *name, bool permanent, bool not_pursued,
			     bool second_reader);
const char *cli_says_field(struct arena *arena, const char *title, const char *kind, bool law, bool must,
			   const char *where, const char *id);
const char *cli_says_more_fields(struct arena *arena, const char *before, const char *field);
const char *cli_says_needs(struct arena *arena, const char *gate, bool law, enum gate_needs needs, const char *fields,
			   size_t n, const char *where);

/* For explain: headings. opened: NULL if not known. */
const char *cli_says_case(struct arena *arena, int number, size_t n, const char *ref, const char *opened,
			  const char *until);
const char *cli_says_case_part(struct arena *arena, int number, const char *letter, const char *title);

/* on: NULL if it cannot be computed. sentence: a further one, or NULL. */
const char *cli_says_fired(struct arena *arena, const char *trigger, const char *on, const char *sentence);
const char *cli_says_state(struct arena *arena, const char *title, const char *state, const char *sentence);
/* Of a survey. side: what an answer counts as. */
const char *cli_says_answer(struct arena *arena, const char *name, const char *id, const char *side);
const char *cli_says_total(struct arena *arena, const char *name, const char *id);
const char *cli_says_item(struct arena *arena, const char *text, bool reversed, const char *id);
const char *cli_says_from(struct arena *arena, int flag, int change, int base_min);
/* count: below 0 if only the share is known. */
const char *cli_says_bar(struct arena *arena, const char *answer, int count, const char *share);
const char *cli_says_answered_here(struct arena *arena, const char *wave, const char *base_line);

const char *cli_says_complete(struct arena *arena, const char *completeness);
const char *cli_says_not_asked(struct arena *arena, const char *topic, const char *why);
const char *cli_says_field_not_asked(struct arena *arena, const char *title, const char *why);
const char *cli_says_waiting(struct arena *arena, const char *pupil, const char *sentence);

/* ---- run: how many schools ---- */

const char *cli_says_made(struct arena *arena, size_t made, size_t schools, const char *out);
const char *cli_says_compared(struct arena *arena, size_t compared, size_t schools, const char *out);

/* The same of a run that made one shard of the schools. */
const char *cli_says_made_shard(struct arena *arena, size_t shard, size_t n_shards, size_t made, size_t schools,
				const char *out);

/* What an earlier run had made already, by why schools were made again (enum made_why); unchanged: everything. NULL:
 * there is nothing to say, as in a first run. */
const char *cli_says_again(struct arena *arena, const size_t again[MADE_WHY_COUNT], bool unchanged);

/* made: forms that were made or kept; kept: of these, workbooks that have answers. */
const char *cli_says_forms(struct arena *arena, size_t made, size_t kept, const char *out);

enum run_count { RUN_STAMPED, RUN_DRAFTS, RUN_WITHHELD, RUN_OTHERS, RUN_COUNTS };
const char *cli_says_schools(struct arena *arena, enum run_count which, size_t n);

/* Of how many schools no documents could be made; their ids follow. */
const char *cli_says_failed(struct arena *arena, const char *const *schools, size_t n);

/* How many schools were done by the second worker that had them. */
const char *cli_says_retried(struct arena *arena, const char *const *schools, size_t n);

/* What was made about all schools. */
const char *cli_says_together(struct arena *arena, const struct together *made, size_t n);

/* The archive of a school's documents, made for n schools. */
const char *cli_says_archives(struct arena *arena, const char *name, size_t n);

/* The document of a school beside the others of its phase, made for n of the schools that have reports. */
const char *cli_says_beside(struct arena *arena, const char *name, size_t n, size_t done);
const char *cli_says_on_request(struct arena *arena, const struct left_out *left_out);

/* Documents that stay in the output folder; and the same file of n schools. date: of the run that made them, as
 * it is printed; NULL: not known. */
const char *cli_says_stayed(struct arena *arena, const struct together *files, size_t n, const char *date);
const char *cli_says_stayed_of_schools(struct arena *arena, const char *name, size_t n, const char *date);

/* At most SAID_IDS_MAX ids are named. */
enum { SAID_IDS_MAX = 10 };
const char *cli_says_unanswered(struct arena *arena, const char *const *schools, size_t n);
const char *cli_says_refused(struct arena *arena, const char *const *schools, size_t n);
const char *cli_says_strangers(struct arena *arena, size_t rows, const char *const *ids, size_t n);

/* How much to say about progress: everything, or without the least important. */
enum progress_words { PROGRESS_LINE, PROGRESS_NO_RATE, PROGRESS_SHORT, PROGRESS_LEAST, PROGRESS_WORDS };
void cli_says_progress(char text[PROGRESS_TEXT_BYTES], const struct progress *p, enum progress_words words);

/* ---- explain --with ---- */

/* How many schools are compared, of how many. */
const char *cli_says_among(struct arena *arena, int n, int all);
const char *cli_says_pairing_rule(void);
/* Nobody helps with it although somebody could. */
const char *cli_says_nobody(struct arena *arena, const char *section);
/* A school needs nobody's help. why: why nothing of it can be compared, or NULL; left_out: it does elsewhere. */
const char *cli_says_no_needs(struct arena *arena, const char *school, const char *why, bool left_out);

/* ---- entries (sentences_entries.c) ---- */

/* show: a column under another name; a state; a section; a link; votes. */
const char *cli_says_column(struct arena *arena, const char *column, const char *called);
const char *cli_says_entry_state(struct arena *arena, const char *name, const char *meaning, int mark, const char *needs);
const char *cli_says_entry_section(struct arena *arena, const char *title, const char *id, int least, int most);
const char *cli_says_entry_link(struct arena *arena, const char *from, const char *to, const char *each, bool or_note);
const char *cli_says_entry_votes(struct arena *arena, const char *criteria, int each, int in_all);

/* explain: how many there are; what changed since a period; one entry; an idea's rank. */
const char *cli_says_entries(struct arena *arena, int n, int done, int late, const char *period);
const char *cli_says_changes(struct arena *arena, int fresh, int better, int worse, int gone, const char *before);
const char *cli_says_entry(struct arena *arena, const char *text, const char *state, const char *owner, const char *due,
			   const char *flag);
const char *cli_says_ranked(struct arena *arena, int rank, bool tied, const char *idea, int votes);

#endif
