# Waymark. `make demo` and `make check` are all a newcomer needs; README.md says more.
#
# CC, CFLAGS, LDFLAGS, PREFIX and DESTDIR are yours; ours are the ALL_ ones. BUILD is where everything made goes.

CC ?= cc
CFLAGS ?= -O2 -g
PREFIX ?= /usr/local
BUILD ?= build
JOBS ?= $(shell nproc 2>/dev/null || echo 1)
VERSION := 0.1.0

PKGS := lua5.4 harfbuzz-subset harfbuzz fribidi libisal jansson libjpeg libpng nettle libzip expat xlsxwriter
# Asked once, and not before the first recipe that needs it: `make demo` may have to install pkg-config first.
PKG_CFLAGS = $(eval PKG_CFLAGS := $$(shell pkg-config --cflags $(PKGS)))$(PKG_CFLAGS)
PKG_LIBS = $(eval PKG_LIBS := $$(shell pkg-config --libs $(PKGS)))$(PKG_LIBS)
ALL_CPPFLAGS = -Isrc -D_GNU_SOURCE -DWAYMARK_VERSION='"$(VERSION)"' -DWAYMARK_DATA='"$(PREFIX)/share/waymark"' \
	$(PKG_CFLAGS) $(CPPFLAGS)
ALL_CFLAGS = -std=c11 -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings \
	-Wvla -Wno-unused-parameter -fno-common $(HARDENED) $(if $(WERROR),-Werror) $(CFLAGS)
ALL_LDFLAGS = -pie -Wl,-z,relro -Wl,-z,now $(LDFLAGS)
# What Debian hardens its packages with (dpkg-buildflags, hardening=+all), in every build; SECURITY.md says what for. The checks of
# _FORTIFY_SOURCE need an optimiser, and would hide from a sanitizer the calls that it watches.
HARDENED = -fPIE -fstack-protector-strong -Wformat -Werror=format-security $(if $(filter-out -O0,$(filter -O%,$(CFLAGS))),$(if \
	$(findstring -fsanitize,$(CFLAGS))$(findstring _FORTIFY_SOURCE,$(CFLAGS) $(CPPFLAGS)),,-D_FORTIFY_SOURCE=2))
# V=1 shows whole command lines.
say = $(if $(V),,@echo "  $(1)  $@";)
LIBS = $(PKG_LIBS) -lhpdf -lcsv -lunistring -lm

SOURCES := $(sort $(wildcard src/*/*.c))
OBJECTS := $(SOURCES:src/%.c=$(BUILD)/obj/%.o)
MAIN := $(BUILD)/obj/cli/main.o
UNITS := $(sort $(wildcard tests/unit/*_test.c))
UNIT_PROGRAMS := $(UNITS:tests/unit/%.c=$(BUILD)/tests/unit/%)
DEMO := examples/hackney_wellbeing
DEMO_DATE := 2026-11-06
DEMO_BEFORE := $(DEMO)/2025-26
DEMO_BEFORE_DATE := 2025-11-07

COMPLETIONS := $(BUILD)/completions/waymark $(BUILD)/completions/_waymark

all: $(BUILD)/waymark $(BUILD)/fonts/fonts.list $(COMPLETIONS)

# ---- the program ----

$(BUILD)/waymark: $(MAIN) $(BUILD)/libwaymark.a
	$(call say,LINK)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/libwaymark.a: $(filter-out $(MAIN),$(OBJECTS))
	@rm -f $@
	$(call say,AR  )ar rcs $@ $^

$(BUILD)/obj/%.o: src/%.c
	@mkdir -p $(@D)
	$(call say,CC  )$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# The faces that fonts.list names, copied beside the program; the list that goes with them has bare file names.
$(BUILD)/fonts/fonts.list: fonts/fonts.list
	@mkdir -p $(@D)
	$(call say,COPY)awk '!/^#/ && NF { print $$2 }' $< | sort -u | xargs -I{} cp {} $(@D)/
	@awk '!/^#/ && NF { sub(".*/", "", $$2); print }' $< > $@.tmp && mv $@.tmp $@

# What completes commands and options in bash and zsh, from the program's own tables.
$(BUILD)/completions/completions: packaging/completions.c $(BUILD)/libwaymark.a
	@mkdir -p $(@D)
	$(call say,CC  )$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -MF $@.d $(ALL_LDFLAGS) -o $@ $< $(BUILD)/libwaymark.a $(LIBS)

$(BUILD)/completions/waymark: $(BUILD)/completions/completions packaging/completion.bash
	$(call say,MAKE)$< bash >$@.tmp && cat packaging/completion.bash >>$@.tmp && mv $@.tmp $@

$(BUILD)/completions/_waymark: $(BUILD)/completions/completions packaging/completion.zsh
	$(call say,MAKE){ echo '#compdef waymark' && $< zsh && cat packaging/completion.zsh; } >$@.tmp && mv $@.tmp $@

# ---- the example ----

# Under `make demo` nothing is compiled before what building needs is installed; under `make check` also what tests need,
# under `make deb` what packages need.
PACKAGES := $(if $(filter check,$(MAKECMDGOALS)),build test,$(if $(filter demo,$(MAKECMDGOALS)),build)) \
	$(if $(filter deb,$(MAKECMDGOALS)),build deb)
ifneq ($(strip $(PACKAGES)),)
$(OBJECTS) $(BUILD)/fonts/fonts.list: | packages
endif

packages:
	@tests/tools/packages $(or $(strip $(PACKAGES)),build test)

demo: all
	@rm -rf $(BUILD)/demo $(BUILD)/demo-last-year
	@sed -f $(DEMO_BEFORE)/version-1.0.sed audits/lua/hackney/hackney_wellbeing.lua >$(BUILD)/wellbeing-1.0.lua
	$(BUILD)/waymark run $(BUILD)/wellbeing-1.0.lua $(DEMO_BEFORE) -o $(BUILD)/demo-last-year --date $(DEMO_BEFORE_DATE) -q
	$(BUILD)/waymark run hackney_wellbeing $(DEMO) -o $(BUILD)/demo --date $(DEMO_DATE) --previous $(BUILD)/demo-last-year \
		--brand examples/brand/ostermere.csv
	@echo "All schools together are in $(BUILD)/demo/comparison.pdf, each school in a folder of its own; start with" \
		"$$(ls $(BUILD)/demo/*/report.pdf | head -n 1)"

# ---- tests ----

# Unit tests: one cmocka group a program; tests/unit/support*.c is shared by all.
SUPPORT := $(patsubst tests/unit/%.c,$(BUILD)/obj/tests/%.o,$(sort $(wildcard tests/unit/support*.c)))
.SECONDARY: $(SUPPORT) $(UNITS:tests/unit/%.c=$(BUILD)/obj/tests/%.o)
$(BUILD)/obj/tests/%.o: tests/unit/%.c
	@mkdir -p $(@D)
	$(call say,CC  )$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -Itests/unit -MMD -MP -c -o $@ $<

$(BUILD)/tests/unit/%: $(BUILD)/obj/tests/%.o $(SUPPORT) $(BUILD)/libwaymark.a
	@mkdir -p $(@D)
	$(call say,LINK)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $< $(SUPPORT) $(BUILD)/libwaymark.a -lcmocka -ldeflate \
		$(LIBS)

# Programs that only tests use.
TEST_TOOLS := $(BUILD)/tests/trace $(BUILD)/tests/pages $(BUILD)/tests/logos
$(TEST_TOOLS): $(BUILD)/tests/%: tests/tools/%.c $(BUILD)/libwaymark.a
	@mkdir -p $(@D)
	$(call say,CC  )$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -MF $@.d $(ALL_LDFLAGS) -o $@ $< $(BUILD)/libwaymark.a $(LIBS)

# What makes calls of a run fail, one by one (tests/torture/README.md); put before the program's own libraries.
$(BUILD)/tests/faults.so: tests/torture/faults.c
	@mkdir -p $(@D)
	$(call say,CC  )$(CC) -std=c11 -Wall -Wextra -O1 -g -shared -fPIC -o $@ $<

# All of it: hours. TORTURE_POINTS: so many places of each kind, chosen by FUZZ_SEED.
TORTURE_POINTS ?= 0
torture: all $(BUILD)/tests/faults.so
	tests/torture/torture $(BUILD) --points $(TORTURE_POINTS) --seed $(FUZZ_SEED)

# Fuzzers (tests/fuzz/README.md): linked with a plain driver of ours, or with what FUZZ_DRIVER names instead.
FUZZ_TARGETS := tables workbooks audits mappings templates earlier shards
FUZZERS := $(FUZZ_TARGETS:%=$(BUILD)/fuzz/fuzz_%)
FUZZ_SHARED := tests/fuzz/fuzz.c tests/fuzz/mutate.c tests/fuzz/no_probe.c
FUZZ_DRIVER ?= tests/fuzz/plain.c
$(BUILD)/fuzz/fuzz_%: tests/fuzz/fuzz_%.c $(FUZZ_SHARED) tests/fuzz/plain.c tests/fuzz/fuzz.h $(BUILD)/libwaymark.a
	@mkdir -p $(@D)
	$(call say,CC  )$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -Itests/fuzz $(ALL_LDFLAGS) -o $@ $< $(FUZZ_SHARED) \
		$(FUZZ_DRIVER) $(BUILD)/libwaymark.a $(LIBS)

fuzzers: $(FUZZERS) $(BUILD)/fonts/fonts.list

units: $(UNIT_PROGRAMS) $(BUILD)/fonts/fonts.list

CLI_TESTS ?= $(sort $(wildcard tests/cli/*.t))
# Those that only read files or run Lua, where a sanitizer has nothing to find; and those that spend their minutes in other
# programs, on what other tests do too.
PAPER_TESTS := $(patsubst %,tests/cli/%.t,again audit_counts cluster folders form_kinds form_previous form_tables guide \
	guide_pages hardening house install instruments meta results results_book rounding security sentences seventy)

# Every test, as TAP. BUILD tells the scripts which program to test; what they make stays in $(BUILD)/tests/out.
tests: all units $(TEST_TOOLS)
	@rm -rf $(BUILD)/tests/out
	BUILD=$(BUILD) prove -j $(JOBS) --timer -e '' $(UNIT_PROGRAMS) tests/run-cases $(CLI_TESTS)

check: tests
	@if [ "$$CI" = true ] || { command -v java && command -v mvn; } >/dev/null; then \
		tests/tools/check-pdfua $(BUILD) 3; \
	else \
		echo "Not run: make check-pdfua, which validates the PDFs with veraPDF, for want of Java and Maven."; \
	fi
	tests/tools/check-html $(BUILD)
	@[ ! -d $(BUILD)/html ] || tests/tools/check-html $(BUILD) $(BUILD)/html/*.html

# Every PDF that the tests and the demo made.
check-pdfua:
	tests/tools/check-pdfua $(BUILD)

# The web pages that the tests left to be judged, and the guides.
check-html:
	tests/tools/check-html $(BUILD)
	@[ ! -d $(BUILD)/html ] || tests/tools/check-html $(BUILD) $(BUILD)/html/*.html

# The package, installed in a bare Debian and removed again.
check-deb: all
	BUILD=$(BUILD) prove -e '' tests/tools/check-deb

bless: all $(BUILD)/tests/trace $(BUILD)/tests/unit/framework_notes_test $(BUILD)/tests/unit/batch_template_docs_test \
		$(BUILD)/tests/unit/sentences_test
	BLESS=1 $(BUILD)/tests/unit/framework_notes_test
	BLESS=1 $(BUILD)/tests/unit/batch_template_docs_test
	BUILD=$(BUILD) tests/run-cases --bless
	BLESS=1 $(BUILD)/tests/unit/sentences_test
	BUILD=$(BUILD) tests/cli/sentences.t --bless
	BUILD=$(BUILD) tests/cli/results.t --bless
	for example in example example_years example_send example_send_years example_peap; do BUILD=$(BUILD) tests/cli/$$example.t --bless; done

asan:
	$(MAKE) BUILD=build-asan CFLAGS='$(SANITIZED)' CLI_TESTS='$(filter-out $(PAPER_TESTS),$(CLI_TESTS))' tests

# Which lines the tests reach: at least so many of a hundred (tests/tools/packages coverage installs gcovr). Line by line in
# build-coverage/html. It takes as long as the tests under the sanitizers.
COVERED_PERCENT := 90
COVERED := -O0 -g --coverage -fprofile-abs-path
coverage:
	@mkdir -p build-coverage && find build-coverage -name '*.gcda' -delete
	$(CC) -c -o build-coverage/flush.o tests/tools/flush.c
	$(MAKE) BUILD=build-coverage CFLAGS='$(COVERED)' LDFLAGS='--coverage -Wl,--wrap=_exit $(CURDIR)/build-coverage/flush.o' \
		CLI_TESTS='$(filter-out $(PAPER_TESTS),$(CLI_TESTS))' tests; tested=$$?; $(MAKE) covered && exit $$tested

# What was counted so far.
covered:
	@mkdir -p build-coverage/html
	gcovr --root . --filter src/ --object-directory build-coverage/obj build-coverage/obj --exclude-throw-branches \
		--sort-uncovered --txt build-coverage/lines.txt --html-details build-coverage/html/index.html --print-summary \
		--fail-under-line $(COVERED_PERCENT)

# Inputs that nobody thought of, so many seconds of each target; with FUZZ_RUNS so many inputs instead.
FUZZ_SECONDS ?= 60
FUZZ_RUNS ?= 0
FUZZ_SEED ?= 1
SANITIZED := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined
HAS_LIBFUZZER = $(shell echo 'int LLVMFuzzerTestOneInput(void) { return 0; }' | \
	clang -x c -fsanitize=fuzzer - -o /dev/null 2>/dev/null && echo yes)

fuzz:
	@if [ "$(HAS_LIBFUZZER)" = yes ]; then \
		$(MAKE) BUILD=build-fuzz CC=clang CFLAGS='$(SANITIZED) -fno-sanitize=pointer-overflow -fsanitize=fuzzer-no-link' \
			FUZZ_DRIVER=-fsanitize=fuzzer run-fuzzers; \
	else \
		echo "Without libFuzzer (tests/tools/packages fuzz installs it): a plain driver, which does not learn."; \
		$(MAKE) BUILD=build-asan CFLAGS='$(SANITIZED)' run-fuzzers; \
	fi

# The same changes of the same inputs everywhere, by the plain driver: so many of each target.
fuzz-seeded:
	$(MAKE) BUILD=build-asan CFLAGS='$(SANITIZED)' run-fuzzers

# All that can fail in small runs, an hour of fuzzing and a thousand runs that are killed, two runs into one OUT, a country's
# schools in one table. What the last one found is in build/soak.log.
SOAK_SECONDS ?= 3600
SOAK_KILLS ?= 1000
SOAK_PAIRS ?= 200
soak: all
	@{ $(MAKE) torture || echo "soak failed"; tests/tools/soak $(BUILD) --kills $(SOAK_KILLS) --resumes $(SOAK_KILLS) --disks $(SOAK_PAIRS) \
		--pairs $(SOAK_PAIRS) --big --seed $(FUZZ_SEED) || echo "soak failed"; \
	SLURM=needed BUILD=$(BUILD) prove tests/cli/cluster.t || echo "soak failed"; \
	tests/tools/shards $(BUILD) 500 1 2 3 4 5 6 7 || echo "soak failed"; \
	$(MAKE) fuzz FUZZ_RUNS=0 FUZZ_SECONDS=$$(($(SOAK_SECONDS) / $(words $(FUZZ_TARGETS)))) || echo "soak failed"; \
	} 2>&1 | tee $(BUILD)/soak.log; ! grep -qx 'soak failed' $(BUILD)/soak.log

soak-seeded: all
	tests/tools/soak $(BUILD) --kills 25 --resumes 60 --disks 10 --pairs 8 --seed $(FUZZ_SEED)
	$(MAKE) torture TORTURE_POINTS=4
	tests/tools/shards $(BUILD) 60 5

# An authority's year with seventy schools, played through files alone; what was played is in build/year/played.html.
year: all
	tests/year/play $(BUILD)

run-fuzzers: fuzzers
	@echo 1..$(words $(FUZZ_TARGETS))
	@failed=0; for target in $(FUZZ_TARGETS); do \
		tests/tools/fuzz $(BUILD) $$target $(FUZZ_SECONDS) $(FUZZ_RUNS) $(FUZZ_SEED) || failed=1; \
	done; exit $$failed

# A warning is an error here; then what the linters find.
lint:
	$(MAKE) BUILD=build-lint WERROR=1 all units build-lint/tests/trace build-lint/tests/pages
	$(MAKE) lint-only

lint-only:
	tests/tools/lint -j $(JOBS) -- $(ALL_CPPFLAGS) -std=c11

# ---- how fast ----

$(BUILD)/bench/%: bench/%.c bench/streams.c bench/streams.h
	@mkdir -p $(@D)
	$(call say,CC  )$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $< bench/streams.c -ldeflate $(PKG_LIBS)

$(BUILD)/bench/workbook: bench/workbook.c $(BUILD)/libwaymark.a
	@mkdir -p $(@D)
	$(call say,CC  )$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $< $(BUILD)/libwaymark.a $(LIBS)

# PEERS: a folder of other programs that make a report from the same evidence; see bench/README.md.
bench: all $(BUILD)/bench/floor $(BUILD)/bench/workbook
	@python3 bench/bench.py $(BUILD) $(PEERS)

# Ten thousand schools with the documents about all of them and without, and a thousand beside earlier years: some minutes.
bench-cohort: all
	@python3 -B bench/cohort.py $(BUILD)

bench-nation: all
	@python3 -B bench/nation.py $(BUILD) $(PEERS)

bench-kinds: all
	@python3 -B bench/kinds.py $(BUILD)

# 24,000 schools at once and in parts that are joined: some minutes, and 10 GB where output goes.
bench-scale: all
	@python3 -B bench/scale.py $(BUILD) $(PEERS)

# ---- the guides as web pages ----

GUIDE_PAGES := README.md $(addprefix doc/,year-guide.md scale.md audit-guide.md kinds-guide.md mapping.md results.md shards.md waymark.1) audits/README.md audits/lua/README.md \
	templates/README.md $(sort $(shell find examples -name README.md))

guide: $(BUILD)/html/index.html

$(BUILD)/html/index.html: packaging/guide packaging/guide.css $(GUIDE_PAGES)
	@rm -rf $(@D) $(@D).new && mkdir -p $(@D).new
	$(call say,MAKE)packaging/guide $(@D).new $(GUIDE_PAGES) && mv $(@D).new $(@D)

# ---- installation ----

# share/waymark is laid out as this tree is, so that links from page to page hold there too. The program finds it from where
# it lies itself (src/cli/installed.c), so that all can be moved together.
DATA = $(DESTDIR)$(PREFIX)/share/waymark
DATA_FILES = README.md SECURITY.md $(filter-out %.1,$(wildcard doc/*)) $(shell find audits templates examples -type f)
MAN = $(DESTDIR)$(PREFIX)/share/man/man1
BASH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
# Debian's packages have theirs in vendor-completions.
ZSH_FOLDER ?= site-functions
ZSH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/zsh/$(ZSH_FOLDER)

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DATA)/fonts $(MAN) $(BASH_COMPLETIONS) $(ZSH_COMPLETIONS)
	install -m 755 $(BUILD)/waymark $(DESTDIR)$(PREFIX)/bin/waymark
	for file in $(DATA_FILES); do \
		[ -x $$file ] && mode=755 || mode=644; install -D -m $$mode $$file $(DATA)/$$file || exit 1; \
	done
	install -m 644 $(BUILD)/fonts/*.* $(DATA)/fonts
	install -m 644 doc/waymark.1 $(MAN)/waymark.1
	install -m 644 $(BUILD)/completions/waymark $(BASH_COMPLETIONS)/waymark
	install -m 644 $(BUILD)/completions/_waymark $(ZSH_COMPLETIONS)/_waymark

# Not part of `install`, since making the pages needs more than building does (packages.txt, [deb]).
HTML = $(DESTDIR)$(PREFIX)/share/doc/waymark/html

install-guide: guide
	install -d $(HTML)
	install -m 644 $(BUILD)/html/* $(HTML)

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/waymark $(MAN)/waymark.1 $(BASH_COMPLETIONS)/waymark $(ZSH_COMPLETIONS)/_waymark
	rm -rf $(DATA) $(HTML)

# ---- the package ----

# In a copy of the tree, so that what Debian's tools leave stays in build/deb, and with nothing of what was set for this make:
# the same source gives the same bytes. Times are those of debian/changelog.
deb: | packages
	@[ "$$(dpkg-parsechangelog -S Version)" = $(VERSION) ] || { echo "debian/changelog is not of $(VERSION)" >&2; exit 1; }
	@rm -rf $(BUILD)/deb && mkdir -p $(BUILD)/deb/waymark
	@tar -c --exclude=./.git --exclude='./build*' . | tar -x -C $(BUILD)/deb/waymark
	@echo "  DEB   $(BUILD)/deb/log says how it goes"
	@cd $(BUILD)/deb/waymark && env -i PATH="$$PATH" HOME="$$HOME" DEB_BUILD_OPTIONS="parallel=$(JOBS)" \
		dpkg-buildpackage --build=binary --unsigned-changes --no-pre-clean >../log 2>&1 || { tail -n 40 ../log; exit 1; }
	@mv $(BUILD)/deb/waymark_*.deb $(BUILD)/ && ls $(BUILD)/waymark_*.deb

clean:
	rm -rf build build-asan build-coverage build-lint build-fuzz build-judges

-include $(OBJECTS:.o=.d) $(UNITS:tests/unit/%.c=$(BUILD)/obj/tests/%.d) $(SUPPORT:.o=.d) $(TEST_TOOLS:%=%.d) $(BUILD)/completions/completions.d

.PHONY: all packages demo units tests check check-pdfua check-html check-deb bless coverage covered fuzzers fuzz fuzz-seeded run-fuzzers torture soak soak-seeded year asan lint lint-only bench bench-cohort bench-kinds bench-nation bench-scale guide install install-guide uninstall deb clean
