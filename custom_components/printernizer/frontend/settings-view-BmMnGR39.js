import{N as e,Q as t,X as n,Y as r,Z as i,ct as a,dt as o,et as s,ft as c,i as l,it as u,j as d,ot as f,pt as p,r as m,ut as h,v as g,y as _}from"./shared-C6WGeRQi.js";var v=class extends e{constructor(...e){super(...e),this.folders=[]}static{this.styles=[n,i,c`
      :host {
        display: block;
      }
      ul {
        margin-bottom: 12px;
      }
      li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) auto;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        border-bottom: 1px solid var(--pz-line);
      }
      li ha-icon {
        --mdc-icon-size: 20px;
        color: var(--pz-muted);
      }
      li span {
        overflow-wrap: anywhere;
      }
      form {
        display: flex;
        gap: 8px;
        align-items: center;
      }
    `]}render(){return o`
      ${this.folders.length?o`<ul aria-label=${this.text(`settings.folders`)}>
              ${this.folders.map(e=>this._folder(e))}
            </ul>`:h}
      <form @submit=${this._add}>
        <input
          type="text"
          maxlength="1024"
          autocapitalize="off"
          autocomplete="off"
          spellcheck="false"
          placeholder="/share/…"
          aria-label=${this.text(`settings.folder_path`)}
        />
        <printernizer-button
          icon="mdi:plus"
          .text=${this.text(`settings.folder_add`)}
          @click=${this._add}
        ></printernizer-button>
      </form>
    `}write(e){this._input.value=e}_folder(e){return o`<li>
      <ha-icon icon="mdi:folder-eye-outline"></ha-icon><span>${e}</span>
      <printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text(`settings.folder_remove`,{folder:e})}
        @click=${()=>{this._tell(this.folders.filter(t=>t!==e))}}
      ></printernizer-button>
    </li>`}_add(e){e.preventDefault();let t=this._input.value.trim();t&&!this.folders.includes(t)&&(this._input.value=``,this._tell([...this.folders,t],t))}_tell(e,t=``){g(this,`folders-changed`,{folders:e,added:t})}};r([a({attribute:!1})],v.prototype,`folders`,void 0),r([f(`input`)],v.prototype,`_input`,void 0),v=r([s(`printernizer-folder-list`)],v);var y=[`print`,`model`,`timelapse`,`photo`,`image`,`log`,`other`],b=1e9;function x(e){let t=e.map(({kind:e})=>e).filter(e=>!y.includes(e));return[...y,...t].map(t=>e.find(e=>e.kind===t)??{kind:t,files:null,days:null,size:null})}function S(e,t,n,r){return x(e).map(e=>e.kind===t?{...e,[n]:r}:e).filter(({days:e,files:t,size:n})=>e!==null||t!==null||n!==null)}function C(e,t=1){if(e.trim()===``)return null;let n=Math.round(Number(e.replace(`,`,`.`))*t);return Number.isSafeInteger(n)&&n>0?n:void 0}var w=[`files`,`days`,`size`],T=class extends e{constructor(...e){super(...e),this.rules=[]}static{this.styles=[n,i,c`
      :host {
        display: block;
        container-type: inline-size;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        padding: 4px 6px;
        font-weight: 400;
        text-align: start;
      }
      thead th {
        font-size: 12px;
        color: var(--pz-muted);
      }
      tbody th {
        width: 40%;
        padding-inline-start: 0;
      }
      .kind {
        display: flex;
        align-items: center;
        gap: 10px;
        min-width: 0;
      }
      .kind ha-icon {
        color: var(--pz-muted);
      }
      td {
        padding: 4px 6px;
      }
      td label {
        display: none;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      input[type="number"] {
        min-width: 64px;
        text-align: end;
        appearance: textfield;
      }
      input:invalid {
        border-color: var(--pz-error);
      }
      @container (max-width: 480px) {
        thead {
          display: none;
        }
        tr {
          display: grid;
          grid-template-columns: repeat(3, minmax(0, 1fr));
          gap: 4px 8px;
          padding: 10px 0;
          border-bottom: 1px solid var(--pz-line);
        }
        tbody th {
          grid-column: 1 / -1;
          width: auto;
          font-weight: 500;
        }
        td {
          padding: 0;
        }
        td label {
          display: block;
        }
      }
    `]}render(){return o`<table>
      <thead>
        <tr>
          <th scope="col">${this.text(`filter.kind`)}</th>
          ${w.map(e=>o`<th scope="col">${this.text(`retention.${e}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${x(this.rules).map(e=>this._rule(e))}
      </tbody>
    </table>`}_rule(e){let t=this.text(`kinds.${e.kind}`);return o`<tr>
      <th scope="row">
        <span class="kind"><ha-icon .icon=${l[e.kind]}></ha-icon><span>${t}</span></span>
      </th>
      ${w.map(n=>this._cell(e,n,t))}
    </tr>`}_cell(e,t,n){let r=t===`size`?b:1,i=e[t],a=this.text(`retention.${t}`),s=`${e.kind}-${t}`;return o`<td>
      <label for=${s}>${a}</label>
      <input
        id=${s}
        type="number"
        inputmode="decimal"
        min="0"
        step=${t===`size`?`any`:`1`}
        placeholder="∞"
        aria-label=${`${n}: ${a}`}
        .value=${i===null?``:String(Math.round(i/r*100)/100)}
        @change=${n=>{this._changed(e,t,n.target,r)}}
      />
    </td>`}_changed(e,t,n,r){let i=n.validity.badInput?void 0:C(n.value,r);n.setCustomValidity(i===void 0?this.text(`retention.invalid`):``),n.title=n.validationMessage,i!==void 0&&g(this,`retention-changed`,{rules:S(this.rules,e.kind,t,i)})}};r([a({attribute:!1})],T.prototype,`rules`,void 0),T=r([s(`printernizer-retention-table`)],T);var E=class extends m{constructor(e){super(),this._api=e,this._saves=Promise.resolve()}start(){return this.load(()=>this._api.getSettings())}async saveLibrary(e){let t=this.state.value?.library;if(!t)return;this._put({...t,...e});let n=this._saves.then(async()=>{try{let{library:n}=await this._api.updateLibrary(e);this._put({...this._library(t),...D(n,e)})}catch(n){throw this._put({...this._library(t),...D(t,e)}),n}});this._saves=n.catch(()=>void 0),await n}_library(e){return this.state.value?.library??e}_put(e){this.change(t=>({...t,library:e}))}};function D(e,t){return Object.fromEntries(Object.entries(e).filter(([e])=>e in t))}var O=class extends e{constructor(...e){super(...e),this._facets=new d(this,new m)}static{this.styles=[n,i,t,c`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(440px, 100%), 1fr));
        align-items: start;
        gap: 12px;
        max-width: 1200px;
        margin: 0 auto;
        padding: 16px;
      }
      .column {
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-width: 0;
      }
      p {
        margin-bottom: 12px;
      }
      .field {
        display: block;
        margin: 12px 0 4px;
        font-size: 12px;
        color: var(--pz-muted);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .line input {
        flex: 1 1 200px;
      }
      .short {
        max-width: 120px;
      }
      .hint {
        margin: 4px 0 0;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 32px;
      }
      dt {
        font-size: 12px;
        color: var(--pz-muted);
      }
      dd {
        font-size: 16px;
        line-height: 24px;
      }
      .skeleton {
        height: 240px;
        border-radius: var(--pz-radius);
        background: var(--pz-tint);
      }
      printernizer-failure {
        grid-column: 1 / -1;
      }
      @media (max-width: 460px) {
        :host {
          padding: 12px;
        }
      }
    `]}willUpdate(){this.hasUpdated||(this._settings=new d(this,new E(this.api)),this._load())}render(){let{error:e,value:t}=this._settings.state;return t?this._cards(t.library):e===void 0?[1,2,3].map(()=>o`<div class="skeleton" aria-busy="true"></div>`):o`<printernizer-failure
        .heading=${this.text(`settings.failed`)}
        .error=${e}
        @retry-wanted=${this._load}
      ></printernizer-failure>`}_cards(e){return o`
      <div class="column">
        ${this._place(e)}
        <section class="card">
          <h2>${this.text(`settings.retention`)}</h2>
          <p class="muted">${this.text(`settings.retention_text`)}</p>
          <printernizer-retention-table
            .rules=${e.retention}
            @retention-changed=${this._changeRetention}
          ></printernizer-retention-table>
        </section>
      </div>
      <div class="column">
        <section class="card">
          <h2>${this.text(`settings.folders`)}</h2>
          <p class="muted">${this.text(`settings.folders_text`)}</p>
          <printernizer-folder-list
            .folders=${e.folders}
            @folders-changed=${this._changeFolders}
          ></printernizer-folder-list>
        </section>
        <section class="card">
          <h2>${this.text(`settings.pictures`)}</h2>
          <printernizer-switch
            .label=${this.text(`settings.timelapses`)}
            .detail=${this.text(`settings.timelapses_text`)}
            .checked=${e.timelapses}
            @switched=${e=>this._save({timelapses:e.detail.isOn})}
          ></printernizer-switch>
          <printernizer-switch
            .label=${this.text(`settings.photos`)}
            .detail=${this.text(`settings.photos_text`)}
            .checked=${e.photos}
            @switched=${e=>this._save({photos:e.detail.isOn})}
          ></printernizer-switch>
        </section>
      </div>
    `}_place(e){return o`<section class="card">
      <h2>${this.text(`settings.library`)}</h2>
      ${this._room()}
      <label class="field" for="path">${this.text(`settings.path`)}</label>
      <div class="line">
        <input
          id="path"
          type="text"
          maxlength="1024"
          autocapitalize="off"
          autocomplete="off"
          spellcheck="false"
          .value=${e.path}
        />
        <printernizer-button
          .text=${this.text(`settings.save`)}
          @click=${this._changePath}
        ></printernizer-button>
      </div>
      <p class="hint">${this.text(`settings.path_text`)}</p>
      <label class="field" for="reserve">${this.text(`settings.reserve`)}</label>
      <input
        id="reserve"
        class="short"
        type="number"
        inputmode="decimal"
        min="0"
        step="any"
        .value=${String(Math.round(e.free_space/b*100)/100)}
        @change=${this._changeReserve}
      />
      <p class="hint">${this.text(`settings.reserve_text`)}</p>
    </section>`}_room(){let e=this._facets.state.value;if(!e)return h;let{formats:t}=this.i18n,n=[[this.text(`settings.kept`),this.counted(`library.files`,e.files)],[this.text(`settings.used`),t.bytes(e.size)],...e.free===null?[]:[[this.text(`settings.free`),t.bytes(e.free)]]];return o`<dl>
      ${n.map(([e,t])=>o`<div>
            <dt>${e}</dt>
            <dd>${t}</dd>
          </div>`)}
    </dl>`}_load(){this._settings.store.start(),this._facets.store.load(()=>this.api.fileFacets())}_changePath(){let e=this._path.value.trim(),t=this._settings.state.value?.library.path;e&&e!==t?this._save({path:e}):this._path.value=t??``}_changeReserve(e){let t=e.target,n=t.value.trim()===`0`?0:C(t.value,b);t.setCustomValidity(typeof n==`number`?``:this.text(`retention.invalid`)),typeof n==`number`&&this._save({free_space:n})}async _changeFolders(e){let{added:t,folders:n}=e.detail;!await this._save({folders:n})&&t&&this._folders.write(t)}_changeRetention(e){this._save({retention:e.detail.rules})}async _save(e){try{await this._settings.store.saveLibrary(e)}catch(e){let t=await this.api.errorText(e)??this.text(`error.unknown`);return _(this,this.text(`settings.not_saved`,{reason:t})),this._path.value=this._settings.state.value?.library.path??``,!1}return _(this,this.text(`settings.saved`)),!0}};r([p({context:u}),a({attribute:!1})],O.prototype,`api`,void 0),r([f(`#path`)],O.prototype,`_path`,void 0),r([f(`printernizer-folder-list`)],O.prototype,`_folders`,void 0),O=r([s(`printernizer-settings-view`)],O);export{O as PrinternizerSettingsView};