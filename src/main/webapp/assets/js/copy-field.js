// Shows the copy buttons of copy fields and lets them copy. The texts come from the page.
const SHOWN_FOR_MS = 2000;

for (const field of document.querySelectorAll("[data-copy-field]")) {
	enable(field);
}

/** Makes the copy button of one field work. */
export function enable(field) {
	const value = field.querySelector("input");
	const button = field.querySelector("[data-copy]");
	const status = field.querySelector("[data-copy-status]");
	const text = button.textContent;
	let timer;
	button.hidden = false;
	value.addEventListener("focus", () => value.select());
	button.addEventListener("click", async () => {
		await copy(value);
		button.textContent = button.dataset.done;
		button.classList.add("copy-field__button--done");
		status.textContent = button.dataset.done;
		clearTimeout(timer);
		timer = setTimeout(() => {
			button.textContent = text;
			button.classList.remove("copy-field__button--done");
			status.textContent = "";
		}, SHOWN_FOR_MS);
	});
}

/** The clipboard interface needs a secure context (W3C Clipboard API, section 3); plain http has the old command only. */
async function copy(input) {
	if (navigator.clipboard) {
		await navigator.clipboard.writeText(input.value);
		return;
	}
	input.select();
	document.execCommand("copy");
}
