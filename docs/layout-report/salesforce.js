/*
 * Phasegate layout report for Salesforce, without the extension.
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
	// lib/crm/salesforce/candidates.ts
	/**
	* Standard fields by API name. `CreatedById` shows who and when in one value. The record type is not taken for a pipeline:
	* stage values mean the same in every record type, and a row that is often not rendered must not decide what a stage means.
	*/
	var STANDARD_FIELDS = {
		Name: "name",
		AccountId: "account",
		OwnerId: "owner",
		StageName: "stage",
		Amount: "amount",
		CloseDate: "closeDate",
		Probability: "probability",
		ForecastCategoryName: "forecastCategory",
		Type: "type",
		LeadSource: "leadSource",
		NextStep: "nextStep",
		Description: "description",
		CreatedDate: "createdDate",
		CreatedById: "createdDate",
		LastActivityDate: "lastActivityDate",
		LastStageChangeDate: "stageEnteredDate"
	};
	/** Fields that prove formats but are no fact of a deal. */
	var FORMAT_DATES = ["LastModifiedById", "LastModifiedDate"];
	var FORMAT_NUMBERS = ["ExpectedRevenue"];
	/**
	* The places of the active page where values stand. Sources: Salesforce's page objects of Spring 25 and base components,
	* markup and extensions seen on live pages. Kept short, because every page load carries these texts.
	*/
	var CANDIDATES = defineCandidates({
		host: [{
			id: "sf-host",
			since: "seen live 2023",
			rank: "label",
			why: "standard app (two generations), sub-tab in front of a console, LWC record home inside either",
			css: "div.windowViewMode-normal.active.lafPageHost, div.windowViewMode-normal.oneContent.active, section.oneConsoleTab.active div.windowViewMode-maximized.active.lafPageHost, one-record-home-flexipage2"
		}],
		foreign: [{
			id: "sf-foreign",
			since: "Spring 25",
			rank: "label",
			why: "related lists, related-record panels, composer, dialogs",
			css: "[data-component-id*=\"relatedrecord\" i], lst-related-list-container, lst-related-list-single-container, lst-dynamic-related-list, lst-second-degree-related-list-single-container, .forceRelatedListSingleContainer, lightning-datatable, runtime_sales_activities-activity-panel-composer, records-modal-lwc-detail-panel-wrapper, .uiModal, [role=\"dialog\"]"
		}],
		loading: [{
			id: "sf-loading",
			since: "seen live",
			rank: "label",
			css: "lightning-spinner, .slds-spinner, .stencil, force-stencil, [class*=\"stencil-\"]",
			why: "spinners and stencils"
		}],
		row: [
			{
				id: "sf-record-field",
				since: "seen live 2026",
				rank: "api-name",
				css: "[data-target-selection-name^=\"sfdc:RecordField.Opportunity.\"]",
				why: "on page-layout, Dynamic Forms and Aura rows, view and edit"
			},
			{
				id: "sf-flexipage-field",
				since: "seen live",
				rank: "data-attribute",
				css: "flexipage-field[data-field-id]",
				why: "Record + API name + Field + number"
			},
			{
				id: "sf-layout-label",
				since: "Spring 25",
				rank: "label",
				css: "records-record-layout-item[field-label]",
				why: "label of a page-layout row"
			}
		],
		label: [{
			id: "sf-row-label",
			since: "seen live",
			rank: "label",
			css: ".test-id__field-label",
			why: "in all three kinds of row"
		}],
		value: [
			{
				id: "sf-value",
				since: "seen live",
				rank: "data-attribute",
				css: ".test-id__field-value",
				why: "in all three kinds of row"
			},
			{
				id: "sf-value-output",
				since: "seen live 2026",
				rank: "data-attribute",
				css: "[data-output-element-id=\"output-field\"]",
				why: "output component"
			},
			{
				id: "sf-value-slot",
				since: "Spring 25",
				rank: "data-attribute",
				css: "[slot=\"outputField\"], [slot=\"output\"]",
				why: "the output slot's content"
			}
		],
		edit: [{
			id: "sf-edit",
			since: "Spring 25",
			rank: "data-attribute",
			css: "[slot*=\"input\"], .uiInput--default",
			why: "input slot of LWC rows, input of Aura rows"
		}],
		name: [{
			id: "sf-primary-field",
			since: "Spring 25",
			rank: "data-attribute",
			why: "name in all three highlights panels",
			css: ":is(records-highlights2, record_flexipage-highlights-primary-row, record_flexipage-dynamic-highlights2) [slot=\"primaryField\"], .forceHighlightsPanel .primaryField"
		}],
		highlight: [{
			id: "sf-highlight-label",
			since: "Spring 25",
			rank: "label",
			why: "label, then value, in the LWC and the Aura panel",
			css: "records-highlights-details-item, .forceHighlightsPanel .slds-page-header__detail-block"
		}],
		highlightLabel: [{
			id: "sf-highlight-title",
			since: "seen live",
			rank: "label",
			css: "p[title], span[title]",
			why: "the whole label is in the title"
		}],
		highlightValue: [{
			id: "sf-highlight-value",
			since: "seen live",
			rank: "label",
			css: ".fieldComponent, [class*=\"uiOutput\"], .forceOutputLookup",
			why: "LWC, output components of Aura"
		}],
		path: [{
			id: "sf-path-aura",
			since: "seen live",
			rank: "api-name",
			css: "li.slds-path__item",
			why: "picklist value in data-name"
		}, {
			id: "sf-path-lwc",
			since: "Spring 25",
			rank: "label",
			css: "runtime_sales_pathassistant-path-step",
			why: "state on the class, label in the title"
		}],
		contacts: [{
			id: "sf-contact-roles",
			since: "seen live",
			rank: "data-attribute",
			css: "a[href*=\"/related/OpportunityContactRoles/\"]",
			why: "relationship name in the link of the list"
		}]
	});
	// lib/crm/salesforce/locate.ts
	/** Suffixes of Lightning hosts and what stands for them in a tenant: the commercial cloud is the unmarked one. */
	var CLOUDS = [
		[".lightning.force.com", ""],
		[".lightning.force.mil", ".force.mil"],
		[".lightning.crmforce.mil", ".crmforce.mil"]
	];
	/** Microsoft Defender for Cloud Apps puts itself behind the host. */
	var PROXY = ".mcas.ms";
	var ID = "[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?";
	var APP = String.raw`^/lightning/(?:app/[^/]+/)?`;
	var RECORD = new RegExp(`${APP}r/(?:([A-Za-z]\\w*)/)?(${ID})/(?:view|edit)/?$`);
	var LIST = new RegExp(`${APP}o/Opportunity/(?:list|home|pipelineInspection)/?$`);
	var WHOLE_ID = new RegExp(`^${ID}$`);
	var OLD_RECORD = new RegExp(`^#/sObject/(${ID})/view`);
	/** Key prefix of the Opportunity object, in every org. */
	var DEAL_PREFIX = "006";
	var CHECK_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
	/** The My Domain name with its partition (`acme`, `acme--uat.sandbox`), or null when the host has no record pages. */
	function tenantOf(host) {
		const plain = host.endsWith(PROXY) ? host.slice(0, -8) : host;
		for (const [suffix, mark] of CLOUDS) {
			const name = plain.endsWith(suffix) ? plain.slice(0, -suffix.length) : "";
			if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(name)) return name + mark;
		}
		return null;
	}
	/** A record id in its 18-character form: three letters that say which of each five characters are capitals (Salesforce's id checksum). */
	function longId(id) {
		if (id.length === 18) return id;
		return id + [
			0,
			5,
			10
		].map((from) => {
			let bits = 0;
			for (let at = 0; at < 5; at += 1) if (/[A-Z]/.test(id[from + at] ?? "")) bits |= 1 << at;
			return CHECK_LETTERS[bits];
		}).join("");
	}
	/** The part of an id that identifies: the first 15 characters, case-sensitive. */
	function shortId(id) {
		return id.slice(0, 15);
	}
	/**
	* The record in a page definition, which the old app writes behind `#` as JSON in base64: its component and that one's
	* attributes. Many components take a record's id; only the record page shows that record. Seen on the web with the id in
	* `attributes` or in `attributes.values`.
	*/
	function definedRecord(hash) {
		try {
			const { componentDef, attributes } = JSON.parse(atob(decodeURIComponent(hash.slice(1))));
			const id = attributes.recordId ?? attributes.values?.recordId ?? "";
			return componentDef === "force:recordHome" && WHOLE_ID.test(id) ? id : null;
		} catch {
			return null;
		}
	}
	function recordIn(url) {
		if (url.pathname === "/one/one.app") return OLD_RECORD.exec(url.hash)?.[1] ?? definedRecord(url.hash);
		const [, object, id] = RECORD.exec(url.pathname) ?? [];
		return id !== void 0 && (object === void 0 || object === "Opportunity") ? id : null;
	}
	/**
	* What an address stands for, from the address alone. Deals: `/lightning/r/[Opportunity/]006.../view|edit`, with an app
	* before `/r/` or a console's `?ws=` behind it, and the old `/one/one.app#/sObject/006.../view` or with a page definition
	* behind `#`. In a console the path names the focused sub-tab. Full-page related lists, other objects and other hosts are no deal pages.
	*/
	function locate(url) {
		const tenant = url.protocol === "https:" ? tenantOf(url.hostname) : null;
		if (tenant === null) return { kind: "other" };
		const id = recordIn(url);
		if (id !== null && id.startsWith(DEAL_PREFIX)) return {
			kind: "deal",
			ref: {
				crm: "salesforce",
				tenant,
				recordId: longId(id)
			}
		};
		return LIST.test(url.pathname) ? {
			kind: "list",
			tenant
		} : { kind: "other" };
	}
	// lib/crm/salesforce/scope.ts
	var { foreign: [FOREIGN], host: [HOST], loading: [LOADING] } = CANDIDATES;
	/** Found in the page's own tree on every page that keeps to synthetic shadow. */
	var KEY_PARTS = [
		CANDIDATES.row,
		CANDIDATES.name,
		CANDIDATES.path
	];
	/** The element whose shadow holds this one, null in the page's own tree. */
	function shadowHost(element) {
		return element.getRootNode().host ?? null;
	}
	/** Whether nothing between an element and the page host belongs to another record: is in what `others` selects. */
	function isOwn(element, host, others) {
		for (let at = element; at; at = shadowHost(at)) {
			const other = at.closest(others);
			if (other !== null && (host.contains(other) || other.getRootNode() !== host.getRootNode()) && other !== host) return false;
		}
		return true;
	}
	/**
	* The page below a host without panels and lists of other records, dialogs and other hosts. Shadow roots are walked only
	* when the page's own tree has no match, and only where name, rows or path are not in it: a record page has thousands of elements.
	*/
	function ownPage(host) {
		let roots = null;
		const others = `${FOREIGN.css}, ${HOST.css}`;
		const flat = () => KEY_PARTS.every((list) => list.some(({ css }) => host.querySelector(css) !== null));
		return {
			host,
			all(css) {
				const plain = [...host.querySelectorAll(css)];
				roots ??= plain.length > 0 ? null : flat() ? [] : shadowRootsIn(host, 500);
				return (plain.length > 0 ? plain : (roots ?? []).flatMap((root) => [...root.querySelectorAll(css)])).filter((element) => isOwn(element, host, others));
			}
		};
	}
	/** Ids of deals whose own related lists are linked from the host: only a record's own page links to its related lists. */
	function linkedIds(host) {
		const ids = [...host.querySelectorAll("a[href*=\"/related/\"]")].map((link) => /\/r\/(?:Opportunity\/)?(006[a-zA-Z0-9]{12})[a-zA-Z0-9]{0,3}\/related\//.exec(link.getAttribute("href") ?? "")?.[1]);
		return new Set(ids.filter((id) => id !== void 0));
	}
	/** Whether an element is drawn at all; a dialog over the page hides the page from assistive technology only. */
	function isDrawn(element) {
		const { width, height } = element.getBoundingClientRect();
		return element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
	}
	/**
	* The page host in front, or null while there is none. Of several visible ones the one that links to the record's own lists,
	* else the innermost: sub-tabs come last in document order. In a frame that has none of the known hosts it is the whole page.
	*/
	function activeHost(doc, recordId) {
		const hosts = [...doc.querySelectorAll(HOST.css)];
		if (hosts.length === 0) return doc.body;
		const shown = hosts.filter(isShown);
		const front = shown.length > 0 ? shown : hosts.filter(isDrawn);
		const innermost = front.filter((host) => !front.some((other) => other !== host && host.contains(other)));
		if (innermost.length < 2) return innermost[0] ?? null;
		return innermost.find((host) => linkedIds(host).has(shortId(recordId))) ?? (shown.length > 0 ? innermost.at(-1) ?? null : null);
	}
	// lib/crm/report/probe.ts
	/** Nothing of a page. */
	var NO_RECORD = {
		state: "none",
		all: () => []
	};
	// lib/crm/report/salesforce-probe.ts
	var STANDARD = [
		...Object.keys(STANDARD_FIELDS),
		...FORMAT_DATES,
		...FORMAT_NUMBERS
	];
	/** `sfdc:RecordField.Opportunity.Amount` and `RecordAmountField1` name a field; `__c` stands for a company's own. */
	function fieldName(element) {
		return (/^sfdc:RecordField\.Opportunity\.(\w+)$/.exec(element.getAttribute("data-target-selection-name") ?? "") ?? /^Record(\w+?)Field\d*$/.exec(element.getAttribute("data-field-id") ?? ""))?.[1] ?? null;
	}
	// \0phasegate:snippet-salesforce
	var report = makeReport({
		crm: "salesforce",
		locate,
		table: CANDIDATES,
		whole: (_part, css) => css,
		record(doc, ref) {
			const host = ref === null ? null : activeHost(doc, ref.recordId);
			if (host === null) return NO_RECORD;
			const page = ownPage(host);
			return {
				state: "found",
				all: (css) => page.all(css)
			};
		},
		fieldsAt: {
			css: "[data-target-selection-name],[data-field-id]",
			name: fieldName
		},
		isStandard: (name) => STANDARD.includes(name)
	}, document, new URL(location.href), {
		extension: null,
		world: "page",
		selectors: {}
	});
	console.log(JSON.stringify(report, null, 1));
})();
