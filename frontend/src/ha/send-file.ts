/** Why a file did not arrive: the server's status, or 0 when the connection broke. */
export class SendError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface Sending<Answer> {
  done: Promise<Answer>;
  cancel: () => void;
}

/** PUT a file with its login, telling how many bytes have left; `fetch` can't tell that. Cancelling aborts quietly. */
export function sendFile<Answer>(
  url: string,
  token: () => Promise<string>,
  file: Blob,
  onProgress: (bytes: number) => void,
): Sending<Answer> {
  const request = new XMLHttpRequest();
  const stop = new AbortController();
  const send = async () => {
    const bearer = await token();
    if (stop.signal.aborted) throw new DOMException("cancelled", "AbortError");
    return new Promise<Answer>((resolve, reject) => {
      request.upload.onprogress = (event) => {
        onProgress(event.loaded);
      };
      request.onload = () => {
        const answer = parse(request.responseText);
        if (request.status >= 200 && request.status < 300) resolve(answer as Answer);
        else reject(new SendError(request.status, messageOf(answer)));
      };
      request.onerror = () => {
        reject(new SendError(0, ""));
      };
      request.onabort = () => {
        reject(new DOMException("cancelled", "AbortError"));
      };
      request.open("PUT", url);
      request.setRequestHeader("Authorization", `Bearer ${bearer}`);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.send(file);
    });
  };
  return {
    done: send(),
    cancel: () => {
      stop.abort();
      request.abort();
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function messageOf(answer: unknown): string {
  if (typeof answer === "object" && answer !== null && "message" in answer) return String(answer.message);
  return "";
}
