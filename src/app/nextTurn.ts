/**
 * Lets everything that waits have its turn. By a message and not by a timer: Excel keeps a command's page hidden until its
 * pane is shown, and timers of hidden pages come once a second (WebView2Feedback#3070).
 */
export function nextTurn(): Promise<void> {
  return new Promise((resume) => {
    if (typeof MessageChannel === 'undefined') {
      setTimeout(resume, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}
