// What went wrong with a part of the page is said on it, in the server's own sentence.
function say(words) {
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
  let words = "That did not work.";
  try {
    words = JSON.parse(event.detail.xhr.responseText).error;
  } catch {
    // No words of ours: a server between, perhaps.
  }
  say(words);
});
document.addEventListener("htmx:sendError", () => say("The terminal that runs Sayso does not answer."));
document.addEventListener("htmx:afterSwap", () => say(""));
