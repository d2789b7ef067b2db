/* overview_script.h - what index.html has beside its text: the script, and the rules of its own. */
#ifndef WAYMARK_HTML_OVERVIEW_SCRIPT_H
#define WAYMARK_HTML_OVERVIEW_SCRIPT_H

extern const char overview_script[], overview_rules[];

#endif
