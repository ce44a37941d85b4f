/*
 * Phasegate layout report for Dynamics 365, without the extension.
 *
 * What it is for: it says how the deal page in this tab is built, so that whoever maintains Phasegate can see why a field is
 * not found. It counts what each selector finds and names tags, attributes and standard fields from lists that stand below.
 * What it leaves out: every text, value, title, address, id and label, and every name that a company chose.
 * What it does: nothing to the page, nothing over the network. It prints the report; read it before you send it.
 *
 * How to use it: open a deal, open the browser's developer tools (F12), choose Console, paste all of this, press Enter, and
 * copy what it prints. README.md beside this file says more. Made by scripts/layout-report.mjs from the extension's own code.
 */
/* oxlint-disable -- made by a program */
(function() {
	// lib/crm/candidates.ts
	/**
	* Checks a table of candidate lists and returns it as it is: ids are unique over the whole table, and each list runs from
	* the most to the least trusted rank. Throws an Error that names the id: a mistake of the author, found by the first test.
	* A build for users leaves the check out.
	*/
	function defineCandidates(table) {
		return table;
	}
	/** What a candidate's selector was before it was overridden. */
	var builtIn = /* @__PURE__ */ new WeakMap();
	/**
	* Puts other selectors in place of built-in ones, by candidate id; without one the built-in holds again. One that the
	* browser cannot parse is left out: the built-in holds, and the id is returned, so that it can be said.
	* Readers take `css` when they read, never when their module loads.
	*/
	function overrideSelectors(table, selectors, doc) {
		const refused = [];
		for (const candidate of Object.values(table).flat()) {
			const own = builtIn.get(candidate) ?? candidate.css;
			if (own === void 0) continue;
			builtIn.set(candidate, own);
			let css = selectors[candidate.id] ?? own;
			try {
				doc.createDocumentFragment().querySelector(css);
			} catch {
				refused.push(candidate.id);
				css = own;
			}
			candidate.css = css;
		}
		return refused;
	}
	// lib/crm/dom.ts
	var ELEMENT = 1;
	/**
	* The shadow root of an element, closed ones too where the browser lets extensions see them. Null where there is none.
	* Chrome: `chrome.dom.openOrClosedShadowRoot`; Firefox: a property of the element. Only custom elements are asked,
	* because asking is not free and the CRMs attach roots to those only.
	*/
	function shadowRootOf(element) {
		if (element.shadowRoot) return element.shadowRoot;
		if (!element.localName.includes("-")) return null;
		const firefox = element.openOrClosedShadowRoot;
		if (firefox !== void 0) return firefox;
		const { chrome } = globalThis;
		return chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
	}
	/** Every shadow root below a node, nested ones too, at most `limit`. */
	function shadowRootsIn(root, limit) {
		const found = [];
		const queue = [root];
		const own = root.nodeType === ELEMENT ? shadowRootOf(root) : null;
		if (own) {
			found.push(own);
			queue.push(own);
		}
		for (const scope of queue) for (const element of scope.querySelectorAll("*")) {
			if (found.length >= limit) return found;
			const shadow = shadowRootOf(element);
			if (!shadow) continue;
			found.push(shadow);
			queue.push(shadow);
		}
		return found;
	}
	/** What says that an element and everything in it is not there for the user. */
	var HIDDEN = "[aria-hidden=\"true\"],[hidden]";
	/** Whether an element or anything above it, out of shadow roots to their hosts too, is marked as hidden. */
	function isMarkedHidden(element) {
		for (let up = element; up; up = up.getRootNode().host ?? null) if (up.closest(HIDDEN) !== null) return true;
		return false;
	}
	/** Whether a user could see the element: drawn, with a size, and not below `aria-hidden` or `hidden`. */
	function isShown(element) {
		if (!element.isConnected || isMarkedHidden(element)) return false;
		const drawn = "checkVisibility" in element ? element.checkVisibility({ visibilityProperty: true }) : null;
		if (drawn !== true && element.ownerDocument.defaultView?.getComputedStyle(element).display === "contents") return [...element.children].some(isShown);
		if (drawn === false) return false;
		const box = element.getBoundingClientRect();
		return box.width > 0 && box.height > 0;
	}
	// lib/crm/report/outline.ts
	/** How many elements above one are told. */
	var ANCESTORS = 4;
	/** The element above, out of a shadow root to its host. */
	function above(element) {
		return element.parentElement ?? element.getRootNode().host ?? null;
	}
	/** One element: its tag, its known attributes, the known part of their values, and how many attributes it has besides. */
	function one(element, names) {
		const known = [...element.attributes].filter(({ name }) => names.attribute(name)).map(({ name, value }) => {
			const part = names.value(name, value);
			return part === null ? name : `${name}=${part}`;
		});
		const others = element.attributes.length - known.length;
		const inside = [...known.toSorted(), ...others > 0 ? [`+${others}`] : []].join(" ");
		return names.tag(element.localName) + (inside === "" ? "" : `[${inside}]`);
	}
	/**
	* Where an element stands, outermost first, in names that are ours: `section[role=tabpanel] > div[class +1] > li`. A `|`
	* instead of `>` is the border of a shadow root.
	*/
	function outline(element, names) {
		let text = one(element, names);
		let at = element;
		for (let step = 0; step < ANCESTORS; step += 1) {
			const up = above(at);
			if (up === null) break;
			text = `${one(up, names)} ${at.parentElement === null ? "|" : ">"} ${text}`;
			at = up;
		}
		return text;
	}
	// lib/crm/report/counts.ts
	var MOST_ROOTS = 3e3;
	/** Our badge is no part of the CRM's page. */
	var OWN = "phasegate-badge";
	/** A count stops here: what a selector finds more often is no place of one field. */
	var MOST_ELEMENTS = 500;
	var MOST_PATHS = 3;
	/** The trees of a document as they are now. */
	function treesOf(doc) {
		const roots = shadowRootsIn(doc, MOST_ROOTS).filter(({ host }) => host.localName !== OWN);
		return {
			roots: roots.length,
			all: (css) => [doc, ...roots].flatMap((root) => [...root.querySelectorAll(css)]).slice(0, MOST_ELEMENTS)
		};
	}
	var NONE = {
		record: {
			shown: 0,
			hidden: 0
		},
		elsewhere: {
			shown: 0,
			hidden: 0
		}
	};
	function countsOf(found, inRecord) {
		const counts = structuredClone(NONE);
		for (const element of found) counts[inRecord.has(element) ? "record" : "elsewhere"][isShown(element) ? "shown" : "hidden"] += 1;
		return counts;
	}
	function pathsOf(elements, names) {
		const paths = /* @__PURE__ */ new Map();
		for (const element of elements.slice(0, 100)) {
			const path = outline(element, names);
			paths.set(path, (paths.get(path) ?? 0) + 1);
		}
		return [...paths].toSorted(([, a], [, b]) => b - a).slice(0, MOST_PATHS).map(([path, count]) => ({
			path,
			count
		}));
	}
	/** What a selector finds: everywhere, and in the active record; the places of those in the record first. */
	function lookFor(css, trees, inRecord, names) {
		try {
			const own = new Set(inRecord(css));
			const found = [.../* @__PURE__ */ new Set([...own, ...trees.all(css)])];
			return {
				...countsOf(found, own),
				invalid: false,
				paths: pathsOf(found, names)
			};
		} catch {
			return {
				...structuredClone(NONE),
				invalid: true,
				paths: []
			};
		}
	}
	// lib/crm/report/known-names.ts
	/** Every element of HTML that a CRM's page may use; `svg` stands for drawings. */
	var HTML = "a abbr article aside b body br button canvas caption col colgroup datalist dd details dialog div dl dt em fieldset figure footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input label legend li main menu nav ol optgroup option output p picture pre progress section select slot small span strong sub summary sup svg table tbody td template textarea tfoot th thead time tr u ul video";
	/** Component families of the three CRMs. A company cannot give its own components these beginnings, but may name them; so only the beginning is told. */
	var FAMILIES = [
		"lightning",
		"records",
		"record_flexipage",
		"flexipage",
		"force",
		"forcegenerated",
		"runtime_sales_",
		"one",
		"lst",
		"laf",
		"aura",
		"uci",
		"fluent",
		"pcf"
	];
	/** Attributes that say how a page is built, beside those that the selectors name. */
	var ATTRIBUTES = "class id title href src value name type for role slot part style hidden disabled readonly required checked selected tabindex contenteditable placeholder lang dir aria-hidden aria-label aria-labelledby aria-describedby aria-selected aria-expanded aria-checked aria-current aria-busy aria-controls aria-haspopup aria-modal aria-live aria-colindex data-id data-lp-id data-name data-control-name data-type data-value data-field data-field-id data-target-selection-name data-output-element-id data-label data-key data-tab-value data-tab-name data-aura-class data-aura-rendered-by data-component-id data-region-id data-row-key-value data-test-id data-selenium-test data-card-type data-card-id data-crm-location data-component-name data-profile-property data-deferred-property-input-root data-deferred-property-input-mode data-onboarding data-locale-at-render data-selected-stage data-preload-state field-label";
	/** Values of attributes that are the same on every site. */
	var WORDS = {
		role: "alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo dialog document feed figure form grid gridcell group heading img link list listbox listitem log main menu menubar menuitem navigation none note option presentation progressbar radio radiogroup region row rowgroup rowheader search separator slider spinbutton status switch tab table tablist tabpanel textbox timer toolbar tooltip tree treegrid treeitem",
		type: "button checkbox date datetime-local email hidden month number radio search submit tel text time url",
		"aria-hidden": "true false",
		"aria-selected": "true false",
		"aria-expanded": "true false",
		"aria-checked": "true false mixed",
		"aria-busy": "true false",
		"aria-modal": "true false"
	};
	var words = (text) => text.split(" ");
	/** What selectors say: their tag names, attribute names and attribute values. Placeholders end a value. */
	function namedIn(selectors) {
		const values = [];
		const attributes = [];
		const tags = [];
		for (const css of selectors) {
			for (const [, attribute = "", how = "", value = ""] of css.matchAll(/\[([a-z][\w-]*)(?:([~^$*]?=)"([^"]*)")?/g)) {
				attributes.push(attribute);
				if (how !== "" && value !== "" && !value.includes("{")) values.push({
					attribute,
					how,
					value
				});
			}
			const plain = css.replaceAll(/\[[^\]]*\]/g, " ").replaceAll(/[.#:][\w-]+/g, " ");
			tags.push(...plain.match(/[a-z][\w]*-[\w-]+/g) ?? []);
		}
		return {
			tags,
			values,
			attributes
		};
	}
	function shownValue({ how, value }, of) {
		if (how === "=") return of === value ? value : null;
		if (how === "~=") return of.split(/\s+/).includes(value) ? of === value ? value : `*${value}*` : null;
		if (how === "^=") return of.startsWith(value) ? `${value}*` : null;
		if (how === "$=") return of.endsWith(value) ? `*${value}` : null;
		return of.includes(value) ? `*${value}*` : null;
	}
	/**
	* What is known of the names on a CRM's pages: lists of ours, and what our own selectors name. Nothing else may enter a report.
	* @param selectors the built-in selectors of the CRM, never replaced ones: those may name a company's fields
	*/
	function knownNames(selectors) {
		const named = namedIn(selectors);
		const tags = /* @__PURE__ */ new Set([...words(HTML), ...named.tags]);
		const attributes = /* @__PURE__ */ new Set([...words(ATTRIBUTES), ...named.attributes]);
		const values = [...named.values, ...Object.entries(WORDS).flatMap(([attribute, list]) => words(list).map((value) => ({
			attribute,
			how: "=",
			value
		})))];
		return {
			tag(name) {
				if (tags.has(name)) return name;
				const family = FAMILIES.find((one) => name.startsWith(one.endsWith("_") ? one : `${one}-`));
				if (family !== void 0) return `${family}${family.endsWith("_") ? "" : "-"}*`;
				return name.includes("-") ? "own-*" : "other";
			},
			attribute: (name) => attributes.has(name),
			value(attribute, value) {
				for (const known of values) {
					const shown = known.attribute === attribute ? shownValue(known, value) : null;
					if (shown !== null) return shown;
				}
				return null;
			}
		};
	}
	// lib/crm/report/make.ts
	/** A language tag of two letters and a country; longer tags can say too much. */
	function languageTag(tag) {
		return tag && /^[a-z]{2}(-[A-Z]{2})?$/.test(tag) ? tag : null;
	}
	/** Whether the page has put its own functions in place of the browser's queries in this world. */
	function isPatched(doc) {
		const query = Reflect.get((doc.defaultView ?? globalThis).Document.prototype, "querySelectorAll");
		return !/\{\s*\[native code\]\s*\}$/.test(Function.prototype.toString.call(query));
	}
	function count(names) {
		const counts = /* @__PURE__ */ new Map();
		for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
		return Object.fromEntries([...counts].toSorted(([a], [b]) => a < b ? -1 : 1));
	}
	function fieldsOf(probe, record) {
		const named = record.all(probe.fieldsAt.css).flatMap((element) => probe.fieldsAt.name(element) ?? []);
		const standard = named.filter((name) => probe.isStandard(name));
		return {
			standard: count(standard),
			others: named.length - standard.length
		};
	}
	/** What the record's part is made of, in known names. */
	function census(record, names) {
		const elements = record.all("*").slice(0, 2e4);
		const attributes = elements.flatMap((element) => element.getAttributeNames().map((name) => names.attribute(name) ? name : "others"));
		return {
			tags: count(elements.map(({ localName }) => names.tag(localName))),
			attributes: count(attributes)
		};
	}
	/**
	* Makes the layout report of a page: which candidate finds how much, and where. Changes nothing on the page, takes no text
	* and no value from it.
	*/
	function makeReport(probe, doc, url, { extension, world, selectors }) {
		const candidates = Object.entries(probe.table).flatMap(([part, list]) => list.flatMap((candidate) => candidate.css === void 0 ? [] : [{
			part,
			candidate
		}]));
		overrideSelectors(probe.table, {}, doc);
		const names = knownNames(candidates.map(({ part, candidate }) => probe.whole(part, candidate.css ?? "")));
		const refused = overrideSelectors(probe.table, selectors, doc);
		const location = probe.locate(url);
		const record = probe.record(doc, location.kind === "deal" ? location.ref : null);
		const trees = treesOf(doc);
		return {
			format: "phasegate-layout-report",
			version: 1,
			crm: probe.crm,
			extension,
			world,
			patched: isPatched(doc),
			browserLanguage: languageTag(doc.defaultView?.navigator.language),
			pageLanguage: languageTag(doc.documentElement.lang),
			page: location.kind,
			record: record.state,
			shadowRoots: trees.roots,
			candidates: candidates.map(({ part, candidate: { id, css = "" } }) => {
				const found = lookFor(probe.whole(part, css), trees, (all) => record.all(all), names);
				return {
					id,
					part,
					replaced: Object.hasOwn(selectors, id),
					...found,
					invalid: found.invalid || refused.includes(id)
				};
			}),
			fields: fieldsOf(probe, record),
			...census(record, names)
		};
	}
	// lib/crm/dynamics/candidates.ts
	var FIELD = "{c}.fieldControl";
	var PCF = `[data-id="${FIELD}-pcf-container-id"]`;
	var PICKED = `[data-id="${FIELD}-LookupResultsDropdown_{a}`;
	var CRUMB = "MscrmControls.Containers.ProcessBreadCrumb";
	var CONTROL = "MscrmControls.Containers.ProcessStageControl";
	var ITEM$1 = "-FieldSectionItemContainer";
	var REFRESHED = "refreshed look (default 2024, enforced 2026)";
	var EARLIER = "Unified Interface 2019";
	/** Parts that show other records, or are no part of the record's form. */
	var OTHERS$1 = [
		"[id*=\"dialogPageContainer\"]",
		"[data-id*=\"quickCreateRoot\"]",
		"[data-id=\"lookupDialogRoot\"]",
		"[data-id=\"SetStateDialog\"]",
		"[data-lp-id*=\"MscrmControls.Containers.QuickForm|\"]",
		"[data-id=\"notescontrol\"]",
		"[role=\"dialog\"]:not([data-id=\"headerFieldsFlyout\"],[data-id^=\"MscrmControls.Containers.ProcessStageControl\"])"
	].join();
	/**
	* Every selector of the reader. `values`: where the value stands in a field's block; the names say what kind of control it
	* is, so the kind need not be known: lookups, dates and choices first, because the last ones take any input. `blocks`: how
	* the blocks of a form tell their control; the first that finds any is used for the whole form. The rest are places of the form.
	*/
	var CANDIDATES = defineCandidates({
		main: [{
			id: "dyn-main",
			since: EARLIER,
			why: "the main region holds the page’s own form, with its header and process; side panes stand beside it",
			rank: "aria",
			css: "[role=\"main\"]"
		}],
		values: [
			{
				id: "dyn-lookup-text",
				since: EARLIER,
				why: "name of the chosen record; the part after Dropdown_ has no prefix",
				rank: "api-name",
				css: `${PICKED}_selected_tag_text"]`,
				take: "all"
			},
			{
				id: "dyn-lookup-list",
				since: EARLIER,
				why: "list of chosen records",
				rank: "api-name",
				css: `${PICKED}_SelectedRecordList"] li`,
				take: "all"
			},
			{
				id: "dyn-lookup-tag",
				since: EARLIER,
				why: "the chosen record as a link",
				rank: "api-name",
				css: `${PICKED}_selected_tag"][role="link"]`,
				take: "all"
			},
			{
				id: "dyn-lookup-none",
				since: EARLIER,
				why: "the control is there and nothing is chosen",
				rank: "api-name",
				css: `[data-id="${FIELD}-Lookup_{a}"]`,
				take: "none"
			},
			{
				id: "dyn-date-input",
				since: EARLIER,
				why: "named date input in both looks; text in the user’s format",
				rank: "api-name",
				css: `[data-id="${FIELD}-date-time-input"]`
			},
			{
				id: "dyn-date-container",
				since: EARLIER,
				why: "the date’s container is named where the input is not",
				rank: "api-name",
				css: `[data-id="${FIELD}._datecontrol-date-container"] input`
			},
			{
				id: "dyn-date-description",
				since: "2026",
				why: "read-only dates of 2026 have a named description container only",
				rank: "api-name",
				css: `[data-id="${FIELD}-datetime-description_container"] input`
			},
			{
				id: "dyn-choice-combo",
				since: REFRESHED,
				why: "the shown option is the value attribute of the combo box",
				rank: "api-name",
				css: `${PCF} [role="combobox"]`
			},
			{
				id: "dyn-choice-locked",
				since: REFRESHED,
				why: "a locked choice is a read-only input",
				rank: "api-name",
				css: `${PCF} input[readonly]`
			},
			{
				id: "dyn-choice-select",
				since: EARLIER,
				why: "native select",
				rank: "api-name",
				css: `select[data-id="${FIELD}-option-set-select"]`
			},
			{
				id: "dyn-choice-status",
				since: EARLIER,
				why: "status reason: the text part, without the list of options",
				rank: "api-name",
				css: `[id="${FIELD}-pickliststatus-comboBox_text-value"]`
			},
			{
				id: "dyn-tick-select",
				since: EARLIER,
				why: "select with 1 and 0",
				rank: "api-name",
				css: `select[data-id="${FIELD}-checkbox-select"]`,
				take: "tick"
			},
			{
				id: "dyn-tick-toggle",
				since: EARLIER,
				why: "toggle with aria-checked",
				rank: "api-name",
				css: `[data-id="${FIELD}-toggle-container"] button,[data-id="${FIELD}-checkbox-toggle"]`,
				take: "tick"
			},
			{
				id: "dyn-entry-pcf",
				since: REFRESHED,
				why: "the input has no name of its own, its container has",
				rank: "api-name",
				css: `${PCF} :is(input:not([role="switch"]),textarea)`
			},
			{
				id: "dyn-entry-named",
				since: EARLIER,
				why: "named inputs of text, amount, whole and decimal number, as Microsoft’s own test library reads them",
				rank: "api-name",
				css: [
					"text-box-text",
					"currency-text-input",
					"whole-number-text-input",
					"decimal-number-text-input"
				].map((part) => `[data-id="${FIELD}-${part}"]`).join()
			}
		],
		blocks: [
			{
				id: "dyn-block",
				since: "2023",
				why: "data-id is the hook since July 2023",
				rank: "api-name",
				css: `[data-id$="${ITEM$1}"]`,
				attribute: "data-id",
				suffix: ITEM$1
			},
			{
				id: "dyn-block-class",
				since: EARLIER,
				why: "control class, control, table",
				rank: "api-name",
				css: "[data-lp-id*=\"|\"]",
				attribute: "data-lp-id",
				part: 1
			},
			{
				id: "dyn-block-control",
				since: EARLIER,
				why: "control name",
				rank: "api-name",
				css: "[data-control-name]",
				attribute: "data-control-name"
			},
			{
				id: "dyn-block-name",
				since: EARLIER,
				why: "control name as data-id",
				rank: "api-name",
				css: "[data-id]",
				attribute: "data-id"
			},
			{
				id: "dyn-block-id",
				since: EARLIER,
				why: "until July 2023 the id told: form, number, control",
				rank: "api-name",
				css: `[id$="${ITEM$1}"]`,
				attribute: "id",
				suffix: ITEM$1
			}
		],
		form: [{
			id: "dyn-form",
			since: EARLIER,
			why: "root of a record form",
			rank: "data-attribute",
			css: "[data-id=\"editFormRoot\"]"
		}, {
			id: "dyn-form-role",
			since: EARLIER,
			why: "form landmark inside the main region",
			rank: "aria",
			css: "[role=\"main\"] [role=\"form\"]"
		}],
		title: [{
			id: "dyn-title",
			since: "2021",
			why: "the title attribute is the name; the text also says whether the form is saved",
			rank: "data-attribute",
			css: "[data-id=\"header_title\"][title]"
		}, {
			id: "dyn-title-id",
			since: EARLIER,
			why: "the same by generated id",
			rank: "data-attribute",
			css: "[id^=\"formHeaderTitle_\"][title]"
		}],
		header: [{
			id: "dyn-header-item",
			since: "2026",
			why: "web component per header value, named; in the list’s open shadow root or its light DOM",
			rank: "api-name",
			css: "uci-header-control-list-item[data-name]"
		}, {
			id: "dyn-header-cell",
			since: EARLIER,
			why: "value, then label; nothing names the column",
			rank: "label",
			css: "[id^=\"headerControlsList\"] > div"
		}],
		stages: [{
			id: "dyn-stages",
			since: EARLIER,
			why: "stage id after the last underscore",
			rank: "api-name",
			css: `li[id^="${CRUMB}-processHeaderStage_"]`
		}],
		stageName: [{
			id: "dyn-stage-name",
			since: "2021",
			why: "label until 2021, div since: by data-id on any tag",
			rank: "data-attribute",
			css: `[data-id^="${CRUMB}-processHeaderStageName_"]`
		}, {
			id: "dyn-stage-title",
			since: EARLIER,
			why: "name as title of its container",
			rank: "data-attribute",
			css: "[id*=\"stageNameContainer\"][title]"
		}],
		activeStage: [
			{
				id: "dyn-stage-duration",
				since: EARLIER,
				why: "only the active stage says how long it is active",
				rank: "data-attribute",
				css: `:has([data-id="${CRUMB}-stageStatusLabel"])`
			},
			{
				id: "dyn-stage-selected",
				since: "2026",
				why: "current stage; follows a click on another one while its flyout is open",
				rank: "data-attribute",
				css: "[data-selected-stage=\"true\"]"
			},
			{
				id: "dyn-stage-aria",
				since: EARLIER,
				why: "as above",
				rank: "aria",
				css: "[aria-selected=\"true\"]"
			}
		],
		stageOpen: [{
			id: "dyn-stage-flyout",
			since: EARLIER,
			why: "a stage is open as flyout or docked",
			rank: "data-attribute",
			css: `[data-id^="${CONTROL}-processHeaderStageFlyout"],[id*="ProcessStageControl-processHeaderStageFlyout"],[id="${CONTROL}-stageDockContainer"]`
		}],
		competitors: [{
			id: "dyn-competitors-grid",
			since: "2024",
			why: "sub grid of the standard form",
			rank: "data-attribute",
			css: "[data-id=\"Competitors-powerapps_onegrid_control_container\"],[data-id=\"Competitors-pcf_grid_control_container\"]"
		}],
		stakeholders: [{
			id: "dyn-stakeholders-grid",
			since: "2024",
			why: "sub grid of the standard form; its column names are not confirmed on a live page",
			rank: "data-attribute",
			css: "[data-id=\"Stakeholders-powerapps_onegrid_control_container\"],[data-id=\"Stakeholders-pcf_grid_control_container\"]"
		}],
		label: [{
			id: "dyn-label",
			since: EARLIER,
			why: "the label inside the block; its `for` does not always point at the input",
			rank: "api-name",
			css: "label[id$=\"-field-label\"]"
		}],
		lists: [{
			id: "dyn-header-list",
			since: "2026",
			why: "web component that holds the header’s items",
			rank: "data-attribute",
			css: "uci-header-control-list"
		}],
		others: [{
			id: "dyn-others",
			since: EARLIER,
			why: "dialogs, quick create, quick views and the timeline show other records",
			rank: "data-attribute",
			css: OTHERS$1
		}],
		flyouts: [{
			id: "dyn-flyouts",
			since: EARLIER,
			why: "layers outside the form that hold fields of the active form while they are open",
			rank: "data-attribute",
			css: "[data-id=\"headerFieldsFlyout\"],[flyoutroot=\"__flyoutRootNode\"]"
		}]
	});
	CANDIDATES.values;
	CANDIDATES.blocks;
	// lib/crm/dynamics/fields.ts
	/**
	* The opportunity table's own columns, as Microsoft's table reference names them. Of several for one field the first that
	* holds something is taken, because they are different columns with near meaning.
	*/
	var COLUMNS = {
		name: "name",
		parentaccountid: "account",
		customerid: "account",
		ownerid: "owner",
		estimatedvalue: "amount",
		estimatedclosedate: "closeDate",
		createdon: "createdDate",
		closeprobability: "probability",
		msdyn_forecastcategory: "forecastCategory",
		description: "description",
		currentsituation: "problem",
		customerpainpoints: "problem",
		customerneed: "customerNeed",
		finaldecisiondate: "decisionDate",
		identifycompetitors: "competitorsTicked",
		decisionmaker: "decisionMakerTicked",
		parentcontactid: "contacts"
	};
	/** All standard columns, the better of two before the other. */
	var STANDARD_COLUMNS = Object.keys(COLUMNS);
	[...new Set(Object.values(COLUMNS))];
	// lib/crm/dynamics/scope.ts
	var { main: [MAIN], others: [OTHERS], flyouts: [FLYOUTS] } = CANDIDATES;
	var isOther = (element) => element.closest(OTHERS.css) !== null;
	/** Where there is a main region, a form beside it (a side pane) is not the page's. */
	function shownForms(doc) {
		const within = doc.querySelector(MAIN.css) ? MAIN.css : "*";
		for (const { css } of CANDIDATES.form) {
			const forms = [...doc.querySelectorAll(css)].filter((form) => form.closest(within) && !isOther(form) && isShown(form));
			if (forms.length > 0) return forms;
		}
		return [];
	}
	/**
	* The form of the active record, or why there is none: no form is drawn (`none`), or two are, and neither is known to be
	* the active one (`several`). Hidden panes of other records, side panes, dialogs and quick create do not count.
	*/
	function activeScope(doc) {
		const [form, ...more] = shownForms(doc);
		if (!form) return "none";
		if (more.length > 0) return "several";
		const region = form.closest(MAIN.css) ?? form;
		const roots = [region, ...[...doc.querySelectorAll(FLYOUTS.css)].filter((layer) => !region.contains(layer) && !isOther(layer))];
		let excluded = null;
		return {
			region,
			form,
			roots,
			excluded: () => excluded ??= roots.flatMap((root) => [...root.querySelectorAll(OTHERS.css)])
		};
	}
	/** Elements of the active record that match, without those of quick views, dialogs and the timeline. */
	function inScope(scope, css) {
		const found = scope.roots.flatMap((root) => [...root.querySelectorAll(css)]);
		const excluded = found.length === 0 ? [] : scope.excluded();
		return excluded.length === 0 ? found : found.filter((element) => !excluded.some((part) => part.contains(element)));
	}
	// lib/crm/dynamics/blocks.ts
	/** The column of a control: `header_process_x_1` -> `x`. Names with a dot belong to quick views. */
	function columnOf(control) {
		if (!/^[a-z][a-z0-9_]*$/i.test(control)) return null;
		return control.replace(/^header_(?:process_)?/, "").replace(/_\d{1,2}$/, "").toLowerCase();
	}
	// lib/platform/dynamics-clusters.ts
	/** Names of Dynamics' public clusters, as they stand in hosts: `contoso.crm4.dynamics.com`. */
	var DYNAMICS_CLUSTERS = ["crm", ...[
		2,
		3,
		4,
		5,
		6,
		7,
		8,
		9,
		10,
		11,
		12,
		13,
		14,
		15,
		16,
		17,
		18,
		19,
		20,
		21,
		22
	].map((n) => `crm${n}`)];
	// lib/crm/dynamics/locate.ts
	/** Sovereign clouds, where the tenant is the whole host name. */
	var SOVEREIGN = /^[a-z0-9-]+\.crm\.(?:microsoftdynamics\.us|appsplatform\.us|dynamics\.cn)$/;
	var PUBLIC = new RegExp(`^([a-z0-9-]+\\.(?:${DYNAMICS_CLUSTERS.join("|")}))\\.dynamics\\.com$`);
	var GUID = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;
	/** Object type code of the opportunity table in older addresses. */
	var OPPORTUNITY_CODE = "3";
	/** A record id in the form in which it is compared: lower case, no braces. Null when the text is no GUID, or the empty one. */
	function normalGuid(text) {
		const guid = GUID.exec(text.trim())?.[1]?.toLowerCase() ?? null;
		return guid !== null && /[1-9a-f]/.test(guid) ? guid : null;
	}
	/** Organisation and cluster of a host (`contoso.crm4`), or null when it is no host of an environment's pages. */
	function tenantOf(host) {
		return PUBLIC.exec(host)?.[1] ?? (SOVEREIGN.test(host) ? host : null);
	}
	/** Query parameters by lower-case name; the first of equal names counts. */
	function parametersOf(url) {
		return new Map([...url.searchParams].toReversed().map(([name, value]) => [name.toLowerCase(), value]));
	}
	/**
	* What an address of Dynamics 365 stands for: the record form of an opportunity with an id, a list of opportunities, or
	* neither (other tables, new records, dashboards, the classic client, API hosts, other products). Pure.
	*/
	function locate(url) {
		const tenant = url.protocol === "https:" ? tenantOf(url.hostname.toLowerCase()) : null;
		if (tenant === null || url.pathname.toLowerCase() !== "/main.aspx") return { kind: "other" };
		const query = parametersOf(url);
		if ((query.get("etn")?.toLowerCase() ?? (query.get("etc") === OPPORTUNITY_CODE ? "opportunity" : null)) !== "opportunity") return { kind: "other" };
		const type = query.get("pagetype")?.toLowerCase();
		if (type === "entitylist") return {
			kind: "list",
			tenant
		};
		const recordId = normalGuid(query.get("id") ?? "");
		return type === "entityrecord" && recordId !== null ? {
			kind: "deal",
			ref: {
				crm: "dynamics",
				tenant,
				recordId
			}
		} : { kind: "other" };
	}
	// lib/crm/report/probe.ts
	/** Nothing of a page. */
	var NO_RECORD = {
		state: "none",
		all: () => []
	};
	// lib/crm/report/dynamics-probe.ts
	var CONTROLS = [
		"",
		"header_",
		"header_process_"
	].flatMap((prefix) => STANDARD_COLUMNS.map((column) => ({
		control: prefix + column,
		column
	})));
	var ITEM = "-FieldSectionItemContainer";
	/** Selectors for values have a place for the control, those for the active stage begin at a stage. */
	function whole(part, css) {
		if (part === "activeStage") return `:is(${CANDIDATES.stages.map((stage) => stage.css).join()}):is(${css})`;
		if (!/\{[ca]\}/.test(css)) return css;
		return CONTROLS.map(({ control, column }) => css.replaceAll("{c}", control).replaceAll("{a}", column)).join();
	}
	function fieldName(element) {
		const id = element.getAttribute("data-id") ?? "";
		const name = id.endsWith(ITEM) ? id.slice(0, -26) : element.localName === "uci-header-control-list-item" ? element.getAttribute("data-name") : null;
		return name === null ? null : columnOf(name) ?? name;
	}
	/** The element of the document whose shadow, or shadow in a shadow, holds a root. */
	function outermost(root) {
		const above = root.host.getRootNode();
		return "host" in above ? outermost(above) : root.host;
	}
	/** Header values are web components: what is in their shadows is the record's like the component itself. */
	function inShadows(scope, css) {
		const excluded = scope.excluded();
		return scope.roots.flatMap((root) => shadowRootsIn(root, 500)).filter((root) => !excluded.some((part) => part.contains(outermost(root)))).flatMap((root) => [...root.querySelectorAll(css)]);
	}
	// \0phasegate:snippet-dynamics
	var report = makeReport({
		crm: "dynamics",
		locate,
		table: CANDIDATES,
		whole,
		record(doc) {
			const scope = activeScope(doc);
			if (typeof scope === "string") return {
				...NO_RECORD,
				state: scope
			};
			return {
				state: "found",
				all: (css) => [...inScope(scope, css), ...inShadows(scope, css)]
			};
		},
		fieldsAt: {
			css: `[data-id$="${ITEM}"],uci-header-control-list-item`,
			name: fieldName
		},
		isStandard: (name) => STANDARD_COLUMNS.includes(name)
	}, document, new URL(location.href), {
		extension: null,
		world: "page",
		selectors: {}
	});
	console.log(JSON.stringify(report, null, 1));
})();
