import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import ts from 'typescript';
import webpack from 'webpack';

const root = import.meta.dirname;
const PORT = 3000;
const DEVELOPMENT_URL = `https://localhost:${PORT}`;
const SAMPLE = 'assets/plan-2009-con-errores.xlsx';

/** Where a published build will stand: every address of the manifest is rewritten to it. */
function publicUrl() {
  const url = process.env.CUADRE_URL;
  if (!url) return DEVELOPMENT_URL;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== 'https:' || /^(localhost|127[.]|\[::1\])/.test(parsed.hostname)) {
    throw new Error(`CUADRE_URL must be a public https address, not "${url}".`);
  }
  return url.replace(/\/+$/, '');
}

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'ts-loader',
    // Types are checked once, by tsc, for the whole project.
    options: { transpileOnly: true, compilerOptions: { noEmit: false } },
  },
};

const resolve = { extensions: ['.tsx', '.ts', '.js'] };

/** What a page may load: its own files and nothing else; source maps of a development build run as text. */
function sitePolicy({ options }) {
  const evaluated = /^eval/.test(String(options.devtool)) ? " 'unsafe-eval'" : '';
  return (
    `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'${evaluated}; worker-src 'self'; connect-src 'self'; ` +
    `img-src 'self' data:; font-src 'self'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'`
  );
}

/** What reads, checks and writes in Excel: fetched while the pane is drawn. */
function isEngine(chunk) {
  return chunk.name === 'engine';
}

function web(mode) {
  const url = publicUrl();
  // Published files are kept by browsers for ever; while developing, a page that is open finds the newest.
  const name = mode === 'production' ? '[name].[contenthash:12]' : '[name]';
  const page = (filename, chunk, meta = {}) =>
    new HtmlPlugin({
      ...{ filename, template: `src/${chunk}/${chunk}.html`, chunks: [chunk], meta, scriptLoading: 'defer' },
      ...{ policy: sitePolicy, icon: 'assets/icons/cuadre-32.png' },
    });
  return {
    name: 'web',
    mode,
    target: 'web',
    entry: { taskpane: './src/taskpane/start.tsx', page: './src/page/start.tsx' },
    output: {
      path: path.join(root, 'dist/web'),
      filename: `scripts/${name}.js`,
      chunkFilename: `scripts/${name}.js`,
      assetModuleFilename: 'files/[name].[contenthash:12][ext]',
      publicPath: 'auto',
      clean: true,
    },
    resolve,
    // One file, by whose name its size can be watched.
    optimization: {
      splitChunks: { cacheGroups: { engine: { name: 'pane-engine', chunks: isEngine, enforce: true } } },
    },
    module: { rules: [typescript, { test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
    plugins: [
      page('taskpane.html', 'taskpane'),
      // Served locally the page opens the sample with errors by itself; published, it waits for a file.
      page('index.html', 'page', mode === 'development' ? { 'cuadre-open': SAMPLE } : {}),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]', noErrorOnMissing: true },
          { from: 'assets/*.xlsx', to: 'assets/[name][ext]', noErrorOnMissing: true },
          {
            from: 'manifest.xml',
            to: path.join(root, 'dist/manifest.xml'),
            noErrorOnMissing: true,
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_URL, url),
          },
        ],
      }),
    ],
    devtool: mode === 'production' ? false : 'cheap-module-source-map',
    performance: { hints: false },
    ignoreWarnings: [/Critical dependency/],
  };
}

/** Where the script of a page that is one file goes, once it and its print are known. */
const SCRIPT_PLACE = 'the-script-stands-here';
const SCRIPT_PRINT = 'sha256-of-the-script';

/** Writes the only script of a page into it, once both are as they will be: it needs no other file and runs no other script. */
const scriptWithin = {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap('script-within', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'script-within', stage }, (assets) => {
        // What would end the element, or open a comment in it, reads the same to the language with its sign escaped.
        const script = String(assets['cuadre.js'].source()).replace(/<(?=[/]script|!--)/gi, '\\x3c');
        const print = createHash('sha256').update(script).digest('base64');
        const html = String(assets['cuadre.html'].source())
          .replace(SCRIPT_PRINT, `sha256-${print}`)
          .replace(SCRIPT_PLACE, () => `<script>${script}</script>`);
        compilation.updateAsset('cuadre.html', new sources.RawSource(html));
        compilation.deleteAsset('cuadre.js');
      });
    });
  },
};

/** The page as one file that opens from a shared folder: its script, worker, engine and samples stand in it. */
function single(mode) {
  const icon = readFileSync('assets/icons/cuadre-32.png', 'base64');
  const policy = () =>
    `default-src 'none'; script-src '${SCRIPT_PRINT}' 'wasm-unsafe-eval'; worker-src blob:; connect-src data: blob:; ` +
    `img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  return {
    name: 'single',
    mode,
    target: 'web',
    entry: './src/page/single/start.ts',
    output: { path: path.join(root, 'dist/single'), filename: 'cuadre.js', publicPath: '', clean: true },
    resolve,
    module: {
      rules: [
        typescript,
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
        { test: /\.(wasm|xlsx)$/, type: 'asset/inline' },
      ],
    },
    plugins: [
      new HtmlPlugin({
        filename: 'cuadre.html',
        template: 'src/page/page.html',
        inject: false,
        policy,
        script: SCRIPT_PLACE,
        icon: `data:image/png;base64,${icon}`,
      }),
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      scriptWithin,
    ],
    devtool: false,
    performance: { hints: false },
    ignoreWarnings: [/Critical dependency/],
  };
}

/** The command line and the library run from the package: what they import is installed with it. */
function fromPackage({ name, entry, folder, plugins = [] }) {
  return {
    name,
    mode: 'production',
    target: 'node20',
    entry,
    output: {
      path: path.join(root, 'dist', folder),
      filename: '[name].js',
      module: true,
      chunkFormat: 'module',
      chunkFilename: '[name].js',
      library: { type: 'module' },
      clean: { keep: /[.]d[.]ts$/ },
    },
    experiments: { outputModule: true },
    externalsType: 'module',
    externals: [({ request }, done) => (/^[./]|^[A-Za-z]:\\/.test(request) ? done() : done(null, `module ${request}`))],
    resolve,
    plugins,
    module: {
      rules: [typescript],
      parser: { javascript: { createRequire: false, worker: ['Worker from node:worker_threads', '...'] } },
    },
    optimization: { minimize: false },
    devtool: false,
    performance: { hints: false },
  };
}

/** npm runs what `bin` names only when it may be executed. */
const executable = {
  apply(compiler) {
    const file = path.join(compiler.options.output.path, 'cuadre.js');
    compiler.hooks.afterEmit.tapPromise('executable', () => chmod(file, 0o755));
  },
};

/**
 * The library's types. Node resolves no import without an extension, so the declarations name their files in full, which
 * the sources need not.
 */
const declarations = {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('declarations', () => {
      const host = {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
          throw new Error(String(messageText));
        },
      };
      const { fileNames, options } = ts.getParsedCommandLineOfConfigFile('tsconfig.types.json', {}, host);
      ts.createProgram(fileNames, options).emit(undefined, (name, text, mark) =>
        ts.sys.writeFile(name, text.replace(/((?:from|import\()\s*)(['"])([.][^'"]+)\2/g, '$1$2$3.js$2'), mark),
      );
    });
  },
};

function portIsFree(port) {
  return new Promise((found) => {
    const probe = createServer();
    probe.once('error', () => found(false));
    probe.listen(port, () => probe.close(() => found(true)));
  });
}

async function requireFreePort() {
  if (await portIsFree(PORT)) return;
  console.error(`El puerto ${PORT} está ocupado: cierre el programa que lo usa y vuelva a ejecutar npm start.`);
  process.exit(1);
}

/** Excel loads add-ins over https only; office-addin-dev-certs puts a certificate that the machine trusts here. */
function certificate() {
  const folder = path.join(homedir(), '.office-addin-dev-certs');
  const file = (name) => readFileSync(path.join(folder, name));
  return { type: 'https', options: { key: file('localhost.key'), cert: file('localhost.crt'), ca: file('ca.crt') } };
}

function server(env) {
  const secure = Boolean(env.excel);
  return {
    port: PORT,
    host: 'localhost',
    server: secure ? certificate() : 'http',
    static: false,
    // A page that holds a workbook must not reload under its user's hands.
    hot: false,
    liveReload: false,
    client: false,
    headers: { 'Cache-Control': 'no-store' },
    setupExitSignals: true,
    onListening: ({ middleware }) =>
      middleware.waitUntilValid(() => console.log(`\nCuadre: ${secure ? 'https' : 'http'}://localhost:${PORT}\n`)),
  };
}

export default async function configurations(env = {}, { mode = 'production' } = {}) {
  if (env.WEBPACK_SERVE) {
    await requireFreePort();
    return {
      ...web('development'),
      devServer: server(env),
      stats: 'errors-warnings',
      infrastructureLogging: { level: 'warn' },
    };
  }
  return [
    web(mode),
    single(mode),
    fromPackage({
      name: 'cli',
      entry: { cuadre: './src/cli/cuadre.ts' },
      folder: 'cli',
      plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }), executable],
    }),
    fromPackage({
      name: 'library',
      entry: { index: './src/library.ts', file: './src/hosts/file/index.ts' },
      folder: 'lib',
      plugins: [declarations],
    }),
  ];
}
