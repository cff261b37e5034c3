// What went wrong with a part of the page is said on it, in the server's own sentence.
export const SILENT = "Sayso does not answer. Is it still running in the terminal?";

/** Say what went wrong, or with no words that nothing does any more. */
export function say(words) {
  let at = document.getElementById("trouble");
  if (!at && !words) return;
  if (!at) {
    at = Object.assign(document.createElement("p"), { id: "trouble", className: "wrong" });
    at.setAttribute("role", "alert");
    document.getElementById("main").prepend(at);
  }
  at.textContent = words;
  at.hidden = !words;
}

document.addEventListener("htmx:responseError", (event) => {
  let words = "Sayso answered with something that is not for people. Reload the page.";
  try {
    words = JSON.parse(event.detail.xhr.responseText).error;
  } catch {
    // No words of ours: a server between, perhaps.
  }
  say(words);
});
document.addEventListener("htmx:sendError", () => say(SILENT));
document.addEventListener("htmx:afterSwap", () => say(""));
