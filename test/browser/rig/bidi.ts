import WebSocket from 'ws';

interface Reply {
  id?: number;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  error?: string;
  message?: string;
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** A WebDriver BiDi connection: commands with their answers. Events are not listened to. */
export class BidiConnection {
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', data => this.receive(JSON.parse(String(data)) as Reply));
    socket.on('close', () => this.giveUp(new Error('The browser closed the connection')));
    socket.on('error', error => this.giveUp(error));
  }

  /** @throws Error where nothing answers at `address`. */
  static connect(address: string): Promise<BidiConnection> {
    return new Promise((resolve, reject) => {
      // Compressing what never leaves this machine would only cost time.
      const socket = new WebSocket(address, { perMessageDeflate: false });
      socket.once('open', () => resolve(new BidiConnection(socket)));
      socket.once('error', reject);
    });
  }

  /** @throws Error with the browser's own words where it refuses the command or goes away. */
  send<T>(method: string, params: object): Promise<T> {
    const id = ++this.lastId;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: result => resolve(result as T), reject });
      this.socket.send(JSON.stringify({ id, method, params }), error => error && this.fail(id, error));
    });
  }

  close(): void {
    this.socket.close();
  }

  private receive(reply: Reply): void {
    if (reply.id === undefined) return;
    if (reply.type === 'error') this.fail(reply.id, new Error(`${reply.error}: ${reply.message}`));
    else this.take(reply.id)?.resolve(reply.result);
  }

  private fail(id: number, error: Error): void {
    this.take(id)?.reject(error);
  }

  private take(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    return waiting;
  }

  private giveUp(error: Error): void {
    for (const id of [...this.waiting.keys()]) this.fail(id, error);
  }
}
