/* overview_script.h - what index.html has beside its text: the script, and rules of its own, for screens and for paper. */
#ifndef WAYMARK_HTML_OVERVIEW_SCRIPT_H
#define WAYMARK_HTML_OVERVIEW_SCRIPT_H

extern const char overview_script[], overview_rules[], overview_paper[];

#endif
