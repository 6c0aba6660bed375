import{A as e,D as t,E as n,Gt as r,J as i,Jt as a,Kt as o,Qt as s,Rt as c,T as l,Wt as u,Xt as d,Zt as ee,_ as f,at as p,c as m,ct as h,d as te,dn as g,dt as _,f as ne,fn as v,ft as y,g as re,gn as b,i as ie,l as ae,lt as oe,mn as x,n as se,o as ce,ot as le,p as S,pn as ue,s as C,sn as de,st as fe,u as pe,un as w,ut as T,vn as E,x as D,yn as me}from"./shared-DAoOR4wi.js";import{A as O,M as k,N as he,P as ge,a as _e,g as A,i as ve,j,o as ye,p as be}from"./pages-BGWuyDtC.js";var M=32,N=class extends c{constructor(...e){super(...e),this.printers=[],this.place=h,this.count=null,this.narrow=!1}static{this.styles=[r,ee,E`
      :host {
        display: block;
        min-width: 0;
      }
      ul {
        display: flex;
        flex-direction: column;
        gap: 2px;
      }
      .title {
        margin: 16px 12px 4px;
        font-size: 12px;
        color: var(--pz-muted);
      }
      a {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 40px;
        padding: 0 12px;
        border-radius: 20px;
        color: var(--pz-text);
        text-decoration: none;
        transition: background-color 150ms;
      }
      a:hover {
        background: var(--pz-tint);
      }
      a[aria-current="page"] {
        font-weight: 500;
        background: color-mix(in srgb, var(--pz-printing) 16%, transparent);
      }
      .name {
        flex: 1;
        min-width: 0;
      }
      .count {
        font-size: 12px;
        font-weight: 400;
        color: var(--pz-muted);
      }
      .dot {
        flex: none;
        width: 10px;
        height: 10px;
        margin: 0 4px;
        border-radius: 50%;
        background: var(--tone);
      }
      .unreachable .dot {
        background: none;
        box-shadow: inset 0 0 0 2px var(--tone);
      }
      :host([narrow]) nav {
        position: relative; /* what only screen readers see is placed in it, or would widen the page */
        display: flex;
        gap: 4px;
        overflow-x: auto;
        scrollbar-width: none;
      }
      :host([narrow]) ul {
        flex-direction: row;
      }
      :host([narrow]) .title {
        display: none;
      }
      :host([narrow]) a {
        min-height: 36px;
        max-width: 60vw;
        gap: 8px;
        border: 1px solid var(--pz-line);
      }
      :host([narrow]) a[aria-current="page"] {
        border-color: transparent;
      }
    `]}render(){let{place:t}=this,n=t.section!==`storage`;return b`<nav aria-label=${this.text(`source.label`)}>
      <ul>
        <li>
          <a href=${e(h)} aria-current=${n?`page`:`false`}>
            <ha-icon icon="mdi:bookshelf"></ha-icon>
            <span class="name ellipsis">${this.text(`source.library`)}</span>
            ${this.count===null||this.narrow?x:b`<span class="count">${this.i18n.formats.number(this.count)}</span>`}
          </a>
        </li>
      </ul>
      ${this.printers.length?b`<p class="title" id="printers">${this.text(`source.printers`)}</p>
              <ul aria-labelledby="printers">
                ${this.printers.map(e=>this._printer(e))}
              </ul>`:x}
    </nav>`}updated(){let[e,t]=[`nav`,`[aria-current=page]`].map(e=>this.renderRoot.querySelector(e));if(!this.narrow||!e||!t)return;let[n,r]=[e.getBoundingClientRect(),t.getBoundingClientRect()];r.left<n.left?e.scrollLeft-=n.left-r.left+M:r.right>n.right&&(e.scrollLeft+=r.right-n.right+M)}_printer(t){let{place:n}=this,r=n.section===`storage`&&n.entryId===t.entry_id,i=ne(t),a=this.text(`status.${i}`),o=i===`unreachable`?`unreachable`:``;return b`<li class=${`tone-${te(i).tone} ${o}`}>
      <a
        href=${e(y(t.entry_id))}
        aria-current=${r?`page`:`false`}
        title=${`${t.name} · ${a}`}
      >
        <span class="dot"></span>
        <span class="name ellipsis">${t.name}</span>
        <span class="hidden">${a}</span>
      </a>
    </li>`}};u([v({attribute:!1})],N.prototype,`printers`,void 0),u([v({attribute:!1})],N.prototype,`place`,void 0),u([v({attribute:!1})],N.prototype,`count`,void 0),u([v({type:Boolean,reflect:!0})],N.prototype,`narrow`,void 0),N=u([s(`printernizer-source-switch`)],N);var xe=200,Se=class extends n{constructor(e){super({filter:p,files:void 0,total:0,next:null,isStale:!1,isLoadingMore:!1,error:void 0}),this._api=e,this._attempt=0}async show(e){let t=JSON.stringify(e);t!==this._key&&(this._key=t,this.replace({...this.state,filter:e,isStale:this.state.files!==void 0}),await this._load(60))}async refresh(){this._key!==void 0&&await this._load(Math.max(60,this.state.files?.length??0))}async more(){let{error:e,filter:t,files:n,isLoadingMore:r,isStale:i,next:a}=this.state;if(!n||a===null||r||i||e!==void 0)return;let o=this._attempt;this.replace({...this.state,isLoadingMore:!0});try{let e=await this._api.listFiles(t,60,a);if(o!==this._attempt)return;this.replace({...this.state,...e,files:Ce(n,e.files),isLoadingMore:!1})}catch(e){o===this._attempt&&this.replace({...this.state,isLoadingMore:!1,error:e})}}async retry(){this.state.files&&!this.state.isStale?(this.replace({...this.state,error:void 0}),await this.more()):await this._load(60)}async update(e,t){let n=this.state.files?.find(t=>t.file_id===e);this.patch(e,t);try{this.patch(e,await this._api.updateFile(e,t))}catch(t){throw n&&this.patch(e,n),t}}patch(e,t){let n=this.state.files?.map(n=>n.file_id===e?{...n,...t}:n);n&&this.replace({...this.state,files:n})}async delete(e){let{deleted:t,refused:n}=await this._api.deleteFiles(e);return this.drop(t),n}drop(e){let{files:t,total:n}=this.state,r=t?.filter(t=>!e.includes(t.file_id));t&&r&&this.replace({...this.state,files:r,total:n-t.length+r.length})}async _load(e){this._attempt+=1;let t=this._attempt,{filter:n}=this.state;this.state.error!==void 0&&this.replace({...this.state,error:void 0});try{let r=[],i=null,a=0;do{let o=Math.min(xe,e-r.length),s=await this._api.listFiles(n,o,i);if(t!==this._attempt)return;r=Ce(r,s.files),{next:i,total:a}=s}while(i!==null&&r.length<e);this.replace({filter:n,files:r,total:a,next:i,isStale:!1,isLoadingMore:!1,error:void 0})}catch(e){t===this._attempt&&this.replace({...this.state,isLoadingMore:!1,error:e})}}};function Ce(e,t){let n=new Set(e.map(e=>e.file_id));return[...e,...t.filter(e=>!n.has(e.file_id))]}function we(e,{text:t,sort:n,isDescending:r},i){let{compare:a}=new Intl.Collator(i,{numeric:!0,sensitivity:`base`}),o=t.toLowerCase(),s=r?-1:1,c=(e,t)=>a(e.name,t.name),l={name:c,size:(e,t)=>(e.size??-1)-(t.size??-1)||c(e,t),modified:(e,t)=>De(e.modified??``,t.modified??``)||c(e,t)};return e.filter(e=>e.name.toLowerCase().includes(o)).sort((e,t)=>Number(P(t))-Number(P(e))||s*l[n](e,t))}function P({kind:e}){return e===`folder`}function Te(e){return e.modified!==null&&Number(e.modified.slice(0,4))>2e3}function Ee(e,t){let n=new Map(t.filter(({direction:t,entry_id:n,state:r})=>t===`download`&&r===`done`&&n===e.entry_id).map(({file_id:e,path:t})=>[t,e]));if(!e.files.some(({file_id:e,path:t})=>e===null&&n.get(t)))return e;let r=e.files.map(e=>({...e,file_id:e.file_id??n.get(e.path)??null}));return{...e,files:r}}function De(e,t){return e<t?-1:Number(e>t)}var Oe=class{constructor(e){this._host=e}async act(e,t,n){switch(e){case`print`:return await this._print(t),!1;case`send`:return await this._send(t),!1;case`delete`:return this._delete(t,n);case`pin`:return!1}}async change(e,t,n){return this._try(()=>e.update(t,n))}async actOnPrinter(e,t,n){switch(e){case`fetch`:return await this._try(()=>this._host.api.fetchFromPrinter(n.entry_id,t.path)),!1;case`print`:return await this._openPrint({source:{path:t.path},fileId:t.file_id,name:t.name,printers:[n]}),!1;case`delete`:return this._deleteOnPrinter(t,n)}}get _printers(){return S(this._host.fleet.printers.values(),this._host.language)}async _print(e){await this._openPrint({source:{fileId:e.file_id},fileId:e.file_id,name:e.name,printers:this._printers})}async _openPrint(e){let{showPrintDialog:t}=await import(`./print-dialog-BKwl7tNB.js`);await t(this._host,e)}async _send(e){let{askWhereto:t}=await import(`./send-dialog-DaX2wJKT.js`),n=await t(this._host,e.name,this._printers);if(!n)return;let{error:r}=await this._try(()=>this._host.api.sendToPrinter(e.file_id,n.entryId,n.overwrite));if(r!==void 0)return;let i=this._host.fleet.printers.get(n.entryId)?.name??``;m(this._host,this._host.i18n.texts.text(`send.begun`,{name:e.name,printer:i}))}async _delete(e,t){let{texts:n}=this._host.i18n;if(e.is_referred_to)return m(this._host,n.text(`delete.in_use`,{name:e.name})),!1;if(!await ce(this._host,{title:n.text(`delete.title`),text:n.text(`delete.text`,{name:e.name}),confirm:n.text(`delete.confirm`),cancel:n.text(`dialog.cancel`)}))return!1;let r=[],{error:i}=await this._try(async()=>{r=await t.delete([e.file_id])});return r.length&&m(this._host,n.text(`delete.in_use`,{name:e.name})),i===void 0&&r.length===0}async _deleteOnPrinter(e,t){let{texts:n}=this._host.i18n,r={name:e.name,printer:t.name};if(!await ce(this._host,{title:n.text(`delete.printer_title`),text:n.text(e.file_id===null?`delete.printer_text`:`delete.printer_text_kept`,r),confirm:n.text(`delete.confirm`),cancel:n.text(`dialog.cancel`),understood:n.text(`delete.understood`)}))return!1;let{error:i}=await this._try(()=>this._host.api.deleteOnPrinter(t.entry_id,e.path));return i===void 0}async _try(e){try{return await e(),{}}catch(e){return m(this._host,await ae(this._host.api,this._host.i18n.texts,e)),{error:e}}}};function F(e,t,n){C(e,`file-action`,{action:t,file:n})}function ke(e,t,n,r){let i=(t,r,i,a=!1)=>({icon:r,text:i,isDanger:a,select:()=>{F(e,t,n)}}),a=[i(`print`,`mdi:printer-3d-nozzle`,t.text(`file.print`)),i(`send`,`mdi:send-outline`,t.text(`file.send`))],o=[n.is_pinned?i(`pin`,`mdi:pin-off-outline`,t.text(`file.unpin`)):i(`pin`,`mdi:pin-outline`,t.text(`file.pin`)),i(`delete`,`mdi:delete-outline`,t.text(`file.delete`),!0)];return[...k(n)?a:[],...r?o:[]]}var I=class extends c{static{this.styles=[r,E`
      dl {
        display: grid;
        grid-template-columns: minmax(96px, auto) minmax(0, 1fr);
        gap: 6px 16px;
      }
      dt {
        color: var(--pz-muted);
      }
      dd {
        overflow-wrap: anywhere;
      }
    `]}render(){return this.details?b`<dl>
      ${Ae(this.details,this.i18n).map(([e,t])=>b`<dt>${e}</dt>
            <dd>${t}</dd>`)}
    </dl>`:x}};u([v({attribute:!1})],I.prototype,`details`,void 0),I=u([s(`printernizer-file-facts`)],I);function Ae(e,{formats:t,texts:n}){let{file:r,layer_height:i,nozzle_diameter:a}=e;return[[n.text(`file.time`),r.seconds===null?null:t.duration(r.seconds)],[n.text(`file.filament`),r.grams===null?null:t.grams(r.grams)],[n.text(`file.filament_guess`),r.grams_estimated===null?null:n.text(`file.about`,{amount:t.grams(r.grams_estimated)})],[n.text(`filter.material`),r.materials.join(`, `)],[n.text(`file.printer_model`),r.printer_model],[n.text(`file.nozzle`),a&&t.measure(a,`mm`)],[n.text(`file.layer_height`),i&&t.measure(i,`mm`)],[n.text(`file.dimensions`),r.dimensions&&ge(r.dimensions,{formats:t})],[n.text(`file.volume`),r.volume&&t.measure(r.volume,`cm³`)],[n.text(`file.triangles`),r.triangles===null?null:t.number(r.triangles)],[n.text(`file.slicer`),r.slicer],[n.text(`filter.kind`),n.text(`kind.${r.kind}`)],[n.text(`sort.size`),t.bytes(r.size)],[n.text(`sort.added`),t.date(r.added_at)]].filter(e=>!!e[1])}var je={printer:`mdi:printer-3d`,folder:`mdi:folder-eye-outline`,upload:`mdi:upload`,camera:`mdi:camera-outline`},L=class extends c{constructor(...e){super(...e),this.origins=[],this.jobs=[]}static{this.styles=[r,d,ee,E`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      ul {
        display: flex;
        flex-direction: column;
        gap: 10px;
      }
      li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr);
        gap: 0 12px;
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone, var(--pz-muted));
      }
      a {
        display: block;
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        text-decoration: underline;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
    `]}render(){return b`
      <section class="card">
        <h2>${this.text(`file.jobs`)}</h2>
        ${this.jobs.length?b`<ul>
                ${this.jobs.map(e=>this._job(e))}
              </ul>`:b`<p class="muted">${this.text(`file.no_jobs`)}</p>`}
      </section>
      ${this.origins.length?b`<section class="card">
              <h2>${this.text(`file.origins`)}</h2>
              <ul>
                ${this.origins.map(e=>this._origin(e))}
              </ul>
            </section>`:x}
    `}_job({id:t,name:n,printer_name:r,result:a,start_time:o}){let{icon:s,tone:c}=be(a),u=[a?this.text(`result.${a}`):this.text(`status.printing`),r,o===null?``:this.i18n.formats.moment(o,l.now)];return b`<li class=${`tone-${c}`}>
      <ha-icon .icon=${s}></ha-icon>
      <div>
        <a class="ellipsis" title=${n} href=${e(i(t))}>${n||this.text(`job.unnamed`)}</a>
        <div class="small">${u.filter(Boolean).join(` · `)}</div>
      </div>
    </li>`}_origin({name:e,path:t,printer_name:n,source:r}){return b`<li>
      <ha-icon .icon=${je[r]}></ha-icon>
      <div>
        <div>${n||this.text(`origin.${r}`)}</div>
        <div class="small">${t||e}</div>
      </div>
    </li>`}};u([v({attribute:!1})],L.prototype,`origins`,void 0),u([v({attribute:!1})],L.prototype,`jobs`,void 0),L=u([s(`printernizer-file-history`)],L);var R=class extends c{constructor(...e){super(...e),this.name=``,this.canEdit=!1,this._isEdited=!1}static{this.styles=[r,a,E`
      :host {
        display: block;
      }
      h1 {
        display: flex;
        align-items: start;
        gap: 4px;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
        overflow-wrap: anywhere;
      }
      h1 span {
        min-width: 0;
      }
      input[type="text"] {
        font-size: 16px;
      }
    `]}render(){return this._isEdited?b`<input
        type="text"
        maxlength="200"
        enterkeyhint="done"
        .value=${this.name}
        aria-label=${this.text(`file.name`)}
        @keydown=${this._pressed}
        @blur=${this._save}
      />`:b`<h1>
      <span>${this.name}</span>
      ${this.canEdit?b`<printernizer-button
              variant="plain"
              icon="mdi:pencil-outline"
              .label=${this.text(`file.rename`)}
              @click=${this._edit}
            ></printernizer-button>`:x}
    </h1>`}async _edit(){this._isEdited=!0,await this.updateComplete,this._input?.focus();let e=this.name.replace(/(\.gcode)?\.[^.]+$/i,``).length;this._input?.setSelectionRange(0,e)}_pressed(e){e.key===`Enter`&&this._save(),e.key===`Escape`&&(this._isEdited=!1)}_save(){if(!this._isEdited)return;this._isEdited=!1;let e=this._input?.value.trim()??``;e&&e!==this.name&&C(this,`renamed`,{name:e})}};u([v()],R.prototype,`name`,void 0),u([v({type:Boolean,attribute:`can-edit`})],R.prototype,`canEdit`,void 0),u([g()],R.prototype,`_isEdited`,void 0),u([w(`input`)],R.prototype,`_input`,void 0),R=u([s(`printernizer-file-name`)],R);var Me=6,z=class extends c{static{this.styles=[r,d,E`
      :host {
        display: block;
      }
      .card {
        display: grid;
        grid-template-columns: 112px minmax(0, 1fr);
        gap: 16px;
        height: 100%;
        padding: 12px;
      }
      printernizer-preview {
        height: 112px;
      }
      h3 {
        font-size: 14px;
        font-weight: 500;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-width: 0;
      }
      .dot {
        flex: none;
        width: 12px;
        height: 12px;
        border-radius: 50%;
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .name {
        flex: 1;
        min-width: 0;
      }
      .facts {
        margin-bottom: 6px;
      }
      .objects {
        margin-top: 6px;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
      summary {
        cursor: pointer;
      }
    `]}render(){let{plate:e}=this;if(!e)return x;let{formats:t}=this.i18n,n=[e.seconds===null?``:t.duration(e.seconds),e.grams===null?``:t.grams(e.grams),e.layers===null?``:this.counted(`file.layers`,e.layers).replace(` `,`\xA0`)];return b`<article class="card">
      <printernizer-preview .source=${e.thumbnail_url??``}></printernizer-preview>
      <div>
        <h3>${this.text(`file.plate`,{number:e.index})}</h3>
        <p class="muted facts">${n.filter(Boolean).join(` · `)}</p>
        <ul>
          ${e.filaments.map(e=>this._filament(e))}
        </ul>
        ${this._objects(e.objects)}
      </div>
    </article>`}_filament({color:e,grams:t,name:n,type:r}){return b`<li>
      ${e?b`<span class="dot" style=${pe({background:ie([e])})}></span>`:x}
      <span class="name ellipsis" title=${n}>${n||r}</span>
      ${t===null?x:b`<span class="muted">${this.i18n.formats.grams(t)}</span>`}
    </li>`}_objects(e){if(e.length===0)return x;let t=e.join(`, `);return e.length<=Me?b`<p class="objects">${t}</p>`:b`<details class="objects">
      <summary>${this.counted(`file.objects`,e.length)}</summary>
      ${t}
    </details>`}};u([v({attribute:!1})],z.prototype,`plate`,void 0),z=u([s(`printernizer-plate`)],z);var Ne=30,Pe=64,B=class extends c{constructor(...e){super(...e),this.tags=[],this.known=[],this.disabled=!1}static{this.styles=[r,a,E`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-bottom: 8px;
      }
      li {
        display: inline-flex;
        align-items: center;
        max-width: 100%;
        min-height: 32px;
        padding-inline: 12px 4px;
        border-radius: 8px;
        background: var(--pz-tint);
      }
      .plain {
        padding-inline-end: 12px;
      }
      button {
        display: grid;
        place-items: center;
        width: 28px;
        height: 28px;
        margin-inline-start: 4px;
        padding: 0;
        border: 0;
        border-radius: 50%;
        color: inherit;
        background: none;
        cursor: pointer;
      }
      button:hover {
        background: var(--pz-tint-hover);
      }
      ha-icon {
        --mdc-icon-size: 16px;
      }
    `]}render(){return b`
      ${this.tags.length?b`<ul aria-label=${this.text(`filter.tag`)}>
              ${this.tags.map(e=>this._tag(e))}
            </ul>`:x}
      ${this.disabled||this.tags.length>=Ne?x:this._field()}
    `}_tag(e){return this.disabled?b`<li class="plain"><span class="ellipsis">${e}</span></li>`:b`<li>
      <span class="ellipsis" title=${e}>${e}</span>
      <button
        type="button"
        aria-label=${this.text(`file.remove_tag`,{tag:e})}
        @click=${()=>{this._tell(this.tags.filter(t=>t!==e))}}
      >
        <ha-icon icon="mdi:close"></ha-icon>
      </button>
    </li>`}_field(){return b`<input
        type="text"
        list="known"
        maxlength=${Pe}
        enterkeyhint="done"
        placeholder=${this.text(`file.add_tag`)}
        aria-label=${this.text(`file.add_tag`)}
        @keydown=${this._pressed}
        @change=${this._add}
      />
      <datalist id="known">
        ${this.known.filter(e=>!this.tags.includes(e)).map(e=>b`<option value=${e}></option>`)}
      </datalist>`}_pressed(e){(e.key===`Enter`||e.key===`,`)&&(e.preventDefault(),this._add())}_add(){let e=this._input.value.split(`,`).map(e=>e.trim().slice(0,Pe));this._input.value=``;let t=[.../* @__PURE__ */ new Set([...this.tags,...e.filter(Boolean)])].slice(0,Ne);t.length>this.tags.length&&this._tell(t)}_tell(e){C(this,`tags-changed`,{tags:e})}};u([v({attribute:!1})],B.prototype,`tags`,void 0),u([v({attribute:!1})],B.prototype,`known`,void 0),u([v({type:Boolean})],B.prototype,`disabled`,void 0),u([w(`input`)],B.prototype,`_input`,void 0),B=u([s(`printernizer-tag-editor`)],B);var Fe={unknown_format:`problem.unknown_format`,truncated:`problem.truncated`,damaged:`problem.damaged`,too_large:`problem.too_large`,unsupported:`problem.unsupported`,forbidden:`problem.forbidden`,not_accessible:`problem.not_accessible`},Ie=4e3,V=class extends c{constructor(...e){super(...e),this.knownTags=[],this.canEdit=!1}static{this.styles=[r,a,d,o,E`
      :host {
        display: block;
        max-width: 1400px;
        container-type: inline-size;
      }
      .back {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 36px;
        color: var(--pz-muted);
        text-decoration: none;
      }
      .back:hover {
        color: var(--pz-text);
      }
      .page {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-items: start;
        gap: 12px;
      }
      .preview,
      video {
        width: 100%;
        height: min(46vh, 380px);
        border-radius: var(--pz-radius);
        background-color: var(--pz-tint);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .problem {
        display: flex;
        gap: 10px;
        padding: 10px 12px;
        border-radius: 8px;
        background: color-mix(in srgb, var(--pz-warning) 14%, transparent);
      }
      .problem ha-icon {
        color: var(--pz-warning);
      }
      .plates {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr));
        gap: 12px;
      }
      h2.plain {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      .skeleton {
        height: 320px;
        border-radius: var(--pz-radius);
        background: var(--pz-tint);
      }
      @container (min-width: 820px) {
        .page {
          grid-template-columns: minmax(0, 1fr) minmax(280px, 36%);
          gap: 24px;
        }
      }
    `]}render(){let{details:t}=this;return t?b`
      <a class="back" href=${e(h)} @click=${this._back}>
        <ha-icon class="pointing" icon="mdi:arrow-left"></ha-icon>${this.text(`source.library`)}
      </a>
      ${this._body(t)}
    `:x}_body({error:e,value:t}){return t?this._page(t):e===void 0?b`<div class="page" aria-busy="true" aria-label=${this.text(`file.loading`)}>
      <div class="skeleton"></div>
      <div class="skeleton"></div>
    </div>`:b`<printernizer-failure
        .heading=${this.text(`file.failed`)}
        .error=${e}
      ></printernizer-failure>`}_page(e){let{file:t}=e;return b`<div class="page">
      <div class="column">
        ${this._picture(e)}
        <printernizer-file-name
          .name=${t.name}
          ?can-edit=${this.canEdit}
          @renamed=${this._changed}
        ></printernizer-file-name>
        ${this._problem(t)} ${this._actions(t)} ${this._plates(e)}
      </div>
      <div class="column">
        <section class="card">
          <h2>${this.text(`file.facts`)}</h2>
          <printernizer-file-facts .details=${e}></printernizer-file-facts>
        </section>
        ${this._notes(t)}
        <printernizer-file-history
          .origins=${e.origins}
          .jobs=${e.jobs}
        ></printernizer-file-history>
      </div>
    </div>`}_picture({file:e,preview_url:t}){return e.download_url&&e.name.toLowerCase().endsWith(`.mp4`)?b`<video
        controls
        preload="metadata"
        src=${e.download_url}
        aria-label=${e.name}
      ></video>`:b`<printernizer-preview
      class="preview"
      .source=${t??e.thumbnail_url??``}
      .label=${this.text(`job.preview`,{name:e.name})}
      .icon=${O[e.kind]}
    ></printernizer-preview>`}_problem({problem:e}){return e?b`<div class="problem">
      <ha-icon icon="mdi:alert"></ha-icon>${this.text(Fe[e]??`file.unreadable`)}
    </div>`:x}_actions(e){let t=t=>()=>{F(this,t,e)},n=e.is_pinned;return b`<div class="actions">
      ${k(e)?b`<printernizer-button
                variant="filled"
                icon="mdi:printer-3d-nozzle"
                .text=${this.text(`file.print`)}
                @click=${t(`print`)}
              ></printernizer-button>
              <printernizer-button
                icon="mdi:send-outline"
                .text=${this.text(`file.send`)}
                @click=${t(`send`)}
              ></printernizer-button>`:x}
      ${e.download_url?b`<printernizer-button
              icon="mdi:download"
              .text=${this.text(`file.download`)}
              .href=${e.download_url}
              .download=${e.name}
            ></printernizer-button>`:x}
      ${this.canEdit?b`<printernizer-button
                .icon=${n?`mdi:pin`:`mdi:pin-outline`}
                .text=${this.text(n?`file.unpin`:`file.pin`)}
                .pressed=${n}
                @click=${t(`pin`)}
              ></printernizer-button>
              <printernizer-button
                variant="danger"
                icon="mdi:delete-outline"
                .text=${this.text(`file.delete`)}
                @click=${t(`delete`)}
              ></printernizer-button>`:x}
    </div>`}_plates({list_of_plates:e}){return e.length===0?x:b`<h2 class="plain">${this.counted(`file.plates`,e.length)}</h2>
      <div class="plates">
        ${e.map(e=>b`<printernizer-plate .plate=${e}></printernizer-plate>`)}
      </div>`}_notes({note:e,tags:t}){return!this.canEdit&&t.length===0&&!e?x:b`<section class="card">
      <h2>${this.text(`file.notes`)}</h2>
      <printernizer-tag-editor
        .tags=${t}
        .known=${this.knownTags}
        ?disabled=${!this.canEdit}
        @tags-changed=${this._changed}
      ></printernizer-tag-editor>
      ${this.canEdit?b`<textarea
              style="margin-top:8px"
              rows="3"
              maxlength=${Ie}
              placeholder=${this.text(`file.note`)}
              aria-label=${this.text(`file.note`)}
              .value=${e}
              @change=${this._noted}
            ></textarea>`:b`<p>${e}</p>`}
    </section>`}_back(e){e.ctrlKey||e.metaKey||e.shiftKey||(e.preventDefault(),C(this,`back-wanted`))}_changed(e){C(this,`file-changed`,{changes:e.detail})}_noted(e){C(this,`file-changed`,{changes:{note:e.target.value}})}};u([v({attribute:!1})],V.prototype,`details`,void 0),u([v({attribute:!1})],V.prototype,`knownTags`,void 0),u([v({type:Boolean,attribute:`can-edit`})],V.prototype,`canEdit`,void 0),V=u([s(`printernizer-file-view`)],V);var H=class extends c{constructor(...e){super(...e),this.canEdit=!1}static{this.styles=[r,E`
      :host {
        display: block;
      }
      article {
        position: relative;
        display: flex;
        flex-direction: column;
        height: 100%;
        overflow: hidden;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
        transition: border-color 150ms;
      }
      article:hover {
        border-color: var(--pz-ring);
      }
      printernizer-preview {
        flex: 1;
        min-height: 0;
        border-radius: 0;
      }
      .facts {
        display: flex;
        flex-direction: column;
        gap: 2px;
        padding: 10px 12px 12px;
        font-size: 12px;
        line-height: 18px;
        color: var(--pz-muted);
      }
      h2 {
        height: 40px;
        margin-bottom: 2px;
        font-size: 14px;
        font-weight: 500;
        line-height: 20px;
        color: var(--pz-text);
        overflow-wrap: anywhere;
      }
      h2 a {
        display: -webkit-box;
        overflow: hidden;
        color: inherit;
        text-decoration: none;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
      /* The whole card can be pressed; its buttons lie above. */
      h2 a::after {
        content: "";
        position: absolute;
        inset: 0;
        border-radius: var(--pz-radius);
      }
      h2 a:focus-visible {
        outline: none;
      }
      h2 a:focus-visible::after {
        outline: 2px solid var(--pz-printing);
        outline-offset: -3px;
      }
      .line {
        height: 18px;
      }
      .kind {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .kind ha-icon {
        --mdc-icon-size: 16px;
      }
      .when {
        flex: 1;
      }
      printernizer-materials {
        font-size: inherit;
        line-height: inherit;
        color: inherit;
      }
      .corner {
        position: absolute;
        inset-block-start: 4px;
        inset-inline-end: 4px;
        display: flex;
        gap: 4px;
      }
      /* Photos are as dark or as light as they are. */
      .corner > * {
        border-radius: 50%;
        background: color-mix(in srgb, var(--pz-surface) 75%, transparent);
      }
      .mark {
        margin: 9px 8px;
        color: var(--pz-printing);
      }
      /* Where there is a pointer, an empty pin shows up when it comes near. */
      @media (hover: hover) {
        article:not(:hover, :focus-within) .unpinned {
          opacity: 0;
        }
      }
      @media (hover: none) {
        .unpinned {
          display: none;
        }
      }
      .pinned {
        --pz-text: var(--pz-printing);
      }
    `]}render(){let{file:t}=this;if(!t)return x;let{formats:n,texts:r}=this.i18n,i=r.text(`kind.${t.kind}`);return b`<article>
      <printernizer-preview
        .source=${t.thumbnail_url??``}
        .icon=${O[t.kind]}
      ></printernizer-preview>
      <div class="facts">
        <h2><a href=${e(_(t.file_id))} title=${t.name}>${t.name}</a></h2>
        <div class="line kind">
          <ha-icon .icon=${O[t.kind]} title=${i}></ha-icon>
          <span class="hidden">${i}</span>
          <span class="when ellipsis"
            >${n.bytes(t.size)} · ${n.moment(t.added_at,l.now)}</span
          >
          ${this._printed(t)}
        </div>
        <div class="line">${this._second(t)}</div>
        <div class="line ellipsis">${j(t,this.i18n)}</div>
      </div>
      <div class="corner">${this._pinButton(t)} ${this._menu(t)}</div>
    </article>`}_pinButton(e){if(!this.canEdit){let t=this.text(`filter.pinned`);return e.is_pinned?b`<ha-icon class="mark" icon="mdi:pin" title=${t}></ha-icon>`:x}return b`<printernizer-button
      class=${e.is_pinned?`pinned`:`unpinned`}
      variant="plain"
      .icon=${e.is_pinned?`mdi:pin`:`mdi:pin-outline`}
      .label=${this.text(`file.pin_name`,{name:e.name})}
      .pressed=${e.is_pinned}
      @click=${this._pin}
    ></printernizer-button>`}_menu(e){let t=ke(this,this.i18n.texts,e,this.canEdit);return t.length===0?x:b`<printernizer-menu
      .label=${this.text(`action.more`,{name:e.name})}
      .items=${t}
    ></printernizer-menu>`}_second(e){return e.problem?b`<span class="ellipsis">${this.text(`file.unreadable`)}</span>`:b`<printernizer-materials
      .materials=${e.materials}
      .colors=${e.colors}
    ></printernizer-materials>`}_printed({job_count:e}){if(e===0)return x;let t=this.counted(`file.printed`,e);return b`<span class="printed" title=${t}
      ><span aria-hidden="true">${this.i18n.formats.number(e)}×</span
      ><span class="hidden">${t}</span></span
    >`}_pin(){this.file&&F(this,`pin`,this.file)}};u([v({attribute:!1})],H.prototype,`file`,void 0),u([v({type:Boolean,attribute:`can-edit`})],H.prototype,`canEdit`,void 0),H=u([s(`printernizer-file-card`)],H);var Le=E`
  :host {
    position: relative;
    box-sizing: border-box;
    display: grid;
    grid-template-columns:
      40px minmax(160px, 3fr) 84px minmax(110px, 1.4fr) 150px 64px 76px
      116px 40px;
    align-items: center;
    gap: 12px;
    width: 100%;
    padding: 0 12px;
  }
  .size,
  .printed {
    text-align: end;
  }
  .material {
    min-width: 0;
  }
  @container (max-width: 964px) {
    :host {
      grid-template-columns: 40px minmax(160px, 3fr) minmax(110px, 1.4fr) 150px 76px 116px 40px;
    }
    .kind,
    .printed {
      display: none;
    }
  }
  @container (max-width: 792px) {
    :host {
      grid-template-columns: 40px minmax(160px, 1fr) 120px 76px 116px 40px;
    }
    .effort {
      display: none;
    }
  }
  @container (max-width: 640px) {
    :host {
      grid-template-columns: 40px minmax(0, 1fr) 40px;
    }
    .material,
    .size,
    .added {
      display: none;
    }
  }
`,U=class extends c{constructor(...e){super(...e),this.canEdit=!1}static{this.styles=[r,Le,E`
      :host {
        height: 56px;
        border-top: 1px solid var(--pz-line);
      }
      :host(:hover) {
        background: color-mix(in srgb, var(--pz-text) 4%, transparent);
      }
      printernizer-preview {
        width: 40px;
        height: 40px;
        border-radius: 6px;
      }
      .name {
        display: flex;
        flex-direction: column;
        min-width: 0;
      }
      a {
        color: inherit;
        font-weight: 500;
        text-decoration: none;
      }
      a:hover {
        text-decoration: underline;
      }
      /* The row can be pressed anywhere; its menu lies above. */
      a::after {
        content: "";
        position: absolute;
        inset: 0;
      }
      a:focus-visible {
        outline: none;
      }
      a:focus-visible::after {
        outline: 2px solid var(--pz-printing);
        outline-offset: -2px;
      }
      .menu {
        position: relative;
        justify-self: end;
      }
      .pin {
        --mdc-icon-size: 14px;
        color: var(--pz-printing);
        vertical-align: -2px;
      }
      .below {
        display: none;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      @container (max-width: 640px) {
        .below {
          display: block;
        }
      }
    `]}connectedCallback(){super.connectedCallback(),this.setAttribute(`role`,`row`)}render(){let{file:t}=this;if(!t)return x;let{formats:n,texts:r}=this.i18n,i=n.moment(t.added_at,l.now),a=[n.bytes(t.size),i,j(t,this.i18n)].filter(Boolean).join(` · `);return b`
      <div role="cell">
        <printernizer-preview
          .source=${t.thumbnail_url??``}
          .icon=${O[t.kind]}
        ></printernizer-preview>
      </div>
      <div class="name" role="cell">
        <a class="ellipsis" href=${e(_(t.file_id))} title=${t.name}
          >${t.is_pinned?b`<ha-icon class="pin" icon="mdi:pin" aria-label=${r.text(`filter.pinned`)}></ha-icon>`:x}
          ${t.name}</a
        >
        <span class="below ellipsis">${a}</span>
      </div>
      <div class="kind ellipsis" role="cell">${r.text(`kind.${t.kind}`)}</div>
      <div class="material" role="cell">
        <printernizer-materials .materials=${t.materials} .colors=${t.colors}></printernizer-materials>
      </div>
      <div class="effort ellipsis" role="cell">${j(t,this.i18n)}</div>
      <div class="printed" role="cell">${t.job_count>0?n.number(t.job_count):`–`}</div>
      <div class="size" role="cell">${n.bytes(t.size)}</div>
      <div class="added ellipsis" role="cell">${i}</div>
      <div class="menu" role="cell">${this._menu(t)}</div>
    `}_menu(e){let t=ke(this,this.i18n.texts,e,this.canEdit);return t.length===0?x:b`<printernizer-menu
      .label=${this.text(`action.more`,{name:e.name})}
      .items=${t}
    ></printernizer-menu>`}};u([v({attribute:!1})],U.prototype,`file`,void 0),u([v({type:Boolean,attribute:`can-edit`})],U.prototype,`canEdit`,void 0),U=u([s(`printernizer-file-row`)],U);var W=class extends c{constructor(...e){super(...e),this.sort=`added`,this.isDescending=!0}static{this.styles=[r,Le,E`
      :host {
        height: 44px;
        border-radius: var(--pz-radius) var(--pz-radius) 0 0;
        font-size: 12px;
        color: var(--pz-muted);
        background: var(--pz-surface);
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 2px;
        max-width: 100%;
        min-height: 32px;
        padding: 0;
        border: 0;
        font: inherit;
        color: inherit;
        background: none;
        cursor: pointer;
      }
      [aria-sort="ascending"],
      [aria-sort="descending"] {
        color: var(--pz-text);
        font-weight: 500;
      }
      ha-icon {
        --mdc-icon-size: 16px;
      }
    `]}connectedCallback(){super.connectedCallback(),this.setAttribute(`role`,`row`)}render(){return b`
      <div role="columnheader"><span class="hidden">${this.text(`file.preview`)}</span></div>
      ${this._sortable(`name`,`name`)} ${this._plain(`kind`,this.text(`filter.kind`))}
      ${this._plain(`material`,this.text(`filter.material`))}
      ${this._plain(`effort`,this.text(`file.effort`))} ${this._sortable(`printed`,`printed`)}
      ${this._sortable(`size`,`size`)} ${this._sortable(`added`,`added`)}
      <div role="columnheader"><span class="hidden">${this.text(`file.actions`)}</span></div>
    `}_plain(e,t){return b`<div class=${`${e} ellipsis`} role="columnheader">${t}</div>`}_sortable(e,t){let n=this.sort===t,r=this.isDescending?`descending`:`ascending`;return b`<div class=${e} role="columnheader" aria-sort=${n?r:`none`}>
      <button
        type="button"
        @click=${()=>{C(this,`sort-changed`,{sort:t})}}
      >
        <span class="ellipsis">${this.text(`sort.${t}`)}</span>
        ${n?b`<ha-icon .icon=${this.isDescending?`mdi:arrow-down`:`mdi:arrow-up`}></ha-icon>`:x}
      </button>
    </div>`}};u([v()],W.prototype,`sort`,void 0),u([v({attribute:!1})],W.prototype,`isDescending`,void 0),W=u([s(`printernizer-file-table-head`)],W);var Re=[{name:`printers`,icon:`mdi:printer-3d`,label:`filter.printer`},{name:`materials`,icon:`mdi:palette-outline`,label:`filter.material`},{name:`tags`,icon:`mdi:tag-outline`,label:`filter.tag`}],G=class extends c{static{this.styles=[r,a,E`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      printernizer-search-field {
        flex: 1 1 240px;
        min-width: 0;
      }
      .order {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      .order select {
        width: auto;
        max-width: 200px;
        border-radius: 20px;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      @media (max-width: 700px) {
        /* One line that is pushed aside, not half a page of chips. */
        .chips {
          flex-wrap: nowrap;
          margin-inline: -12px;
          padding: 2px 12px;
          overflow-x: auto;
          scrollbar-width: none;
        }
        .chips > * {
          flex: none;
        }
      }
    `]}render(){let{query:e}=this;if(!e)return x;let{filter:t,layout:n}=e;return b`
      <div class="bar">
        <printernizer-search-field
          .value=${t.text}
          .label=${this.text(`filter.search`)}
          @search-changed=${this._search}
        ></printernizer-search-field>
        <div class="order">
          <select aria-label=${this.text(`sort.label`)} @change=${this._sort}>
            ${fe.map(e=>b`<option value=${e} ?selected=${e===t.sort}>
                  ${this.text(`sort.${e}`)}
                </option>`)}
          </select>
          <printernizer-button
            variant="plain"
            .icon=${t.isDescending?`mdi:sort-descending`:`mdi:sort-ascending`}
            .label=${this.text(t.isDescending?`sort.descending`:`sort.ascending`)}
            @click=${this._turn}
          ></printernizer-button>
          <printernizer-button
            variant="plain"
            .icon=${n===`grid`?`mdi:view-list`:`mdi:view-grid`}
            .label=${this.text(n===`grid`?`layout.table`:`layout.grid`)}
            @click=${this._switchLayout}
          ></printernizer-button>
          <slot></slot>
        </div>
      </div>
      <div class="chips" role="group" aria-label=${this.text(`filter.label`)}>
        <printernizer-chip
          icon="mdi:pin-outline"
          .text=${this.text(`filter.pinned`)}
          ?selected=${t.isPinned}
          @click=${()=>{this._filter({isPinned:!t.isPinned})}}
        ></printernizer-chip>
        ${this._kinds(t)} ${Re.map(e=>this._facet(e,t))}
        ${K(t)?b`<printernizer-button
                variant="plain"
                icon="mdi:filter-off-outline"
                .text=${this.text(`filter.clear`)}
                @click=${this._clear}
              ></printernizer-button>`:x}
      </div>
    `}_kinds(e){let t=new Map(this.facets?.kinds.map(({value:e,count:t})=>[e,t]));return le.filter(n=>t.has(n)||e.kinds.includes(n)).map(n=>b`<printernizer-chip
          .icon=${O[n]}
          .text=${this.text(`kinds.${n}`)}
          .count=${this.i18n.formats.number(t.get(n)??0)}
          ?selected=${e.kinds.includes(n)}
          @click=${()=>{this._filter({kinds:ze(e.kinds,n)})}}
        ></printernizer-chip>`)}_facet({name:e,icon:t,label:n},r){let i=this.facets?.[e]??[];return b`<printernizer-facet-filter
      .icon=${t}
      .label=${this.text(n)}
      .options=${i}
      .chosen=${r[e]}
      @facet-changed=${t=>{this._filter({[e]:t.detail.chosen})}}
    ></printernizer-facet-filter>`}_search(e){this._filter({text:e.detail.text})}_sort(e){let t=e.target.value;this._filter({sort:t,isDescending:T(t)})}_turn(){this._filter({isDescending:!this.query?.filter.isDescending})}_clear(){let{isDescending:e,sort:t}=this.query?.filter??p;this._filter({...p,isDescending:e,sort:t})}_filter(e){this.query&&this._tell({...this.query,filter:{...this.query.filter,...e}})}_switchLayout(){this.query&&this._tell({...this.query,layout:this.query.layout===`grid`?`table`:`grid`})}_tell(e){C(this,`query-changed`,{query:e})}};u([v({attribute:!1})],G.prototype,`query`,void 0),u([v({attribute:!1})],G.prototype,`facets`,void 0),G=u([s(`printernizer-file-toolbar`)],G);function K(e){let{isPinned:t,kinds:n,materials:r,printers:i,tags:a,text:o}=e;return t||o!==``||[n,r,i,a].some(e=>e.length>0)}function ze(e,t){return e.includes(t)?e.filter(e=>e!==t):[...e,t]}var Be={first:0,end:0,before:0,after:0},q=class extends ue{constructor(...e){super(...e),this.items=[],this.keyOf=()=>``,this.draw=()=>x,this.least=0,this.row=56,this.gap=0,this._columns=1,this._window=Be,this._frame=0,this._scrollers=[],this._observer=new ResizeObserver(()=>{this._measure()}),this._scrolled=()=>{this._frame||=requestAnimationFrame(()=>{this._frame=0,this._measure()})}}static{this.styles=E`
    :host {
      display: block;
    }
    div {
      display: grid;
    }
    div > * {
      min-width: 0;
      height: 100%;
    }
  `}connectedCallback(){super.connectedCallback(),this._scrollers=[window,...ye(this)];for(let e of this._scrollers)e.addEventListener(`scroll`,this._scrolled,{passive:!0}),e.addEventListener(`resize`,this._scrolled,{passive:!0});this._observer.observe(this)}disconnectedCallback(){super.disconnectedCallback();for(let e of this._scrollers)e.removeEventListener(`scroll`,this._scrolled),e.removeEventListener(`resize`,this._scrolled);this._observer.disconnect(),cancelAnimationFrame(this._frame),this._frame=0}render(){let{after:e,before:t,end:n,first:r}=this._window,i={gap:`${this.gap}px`,gridAutoRows:`${this.row}px`,gridTemplateColumns:`repeat(${this._columns}, minmax(0, 1fr))`,paddingTop:`${t}px`,paddingBottom:`${e}px`};return b`<div style=${pe(i)} role="presentation">
      ${se(this.items.slice(r,n),this.keyOf,(e,t)=>this.draw(e,r+t))}
    </div>`}updated(e){[`items`,`least`,`row`,`gap`].some(t=>e.has(t))&&this._measure()}_measure(){if(!this._grid)return;let{top:e,width:t}=this._grid.getBoundingClientRect(),{gap:n,least:r,row:i}=this;this._columns=r>0?ve(t,r,n):1;let a=_e({count:this.items.length,columns:this._columns,height:i,gap:n},{above:-e,height:window.innerHeight});a.end!==this._window.end&&C(this,`range-changed`,{end:a.end}),JSON.stringify(a)!==JSON.stringify(this._window)&&(this._window=a)}};u([v({attribute:!1})],q.prototype,`items`,void 0),u([v({attribute:!1})],q.prototype,`keyOf`,void 0),u([v({attribute:!1})],q.prototype,`draw`,void 0),u([v({type:Number})],q.prototype,`least`,void 0),u([v({type:Number})],q.prototype,`row`,void 0),u([v({type:Number})],q.prototype,`gap`,void 0),u([g()],q.prototype,`_columns`,void 0),u([g()],q.prototype,`_window`,void 0),u([w(`div`)],q.prototype,`_grid`,void 0),q=u([s(`printernizer-windowed`)],q);var Ve=30,J={cards:{least:190,row:264,gap:12},small:{least:140,row:236,gap:8},rows:{least:0,row:56,gap:0}},Y=class extends c{constructor(...e){super(...e),this.narrow=!1,this.canEdit=!1,this.scrolledTo=0,this._hasScrolled=!1,this._card=(e,t)=>b`<printernizer-file-card
      role="listitem"
      aria-setsize=${this.list?.total??-1}
      aria-posinset=${t+1}
      .file=${e}
      ?can-edit=${this.canEdit}
    ></printernizer-file-card>`,this._row=(e,t)=>b`<printernizer-file-row
      aria-rowindex=${t+2}
      .file=${e}
      ?can-edit=${this.canEdit}
    ></printernizer-file-row>`}static{this.styles=[r,E`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-width: 0;
      }
      .summary {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
        min-height: 20px;
        padding: 0 4px;
      }
      .files {
        min-height: 1px;
      }
      .stale {
        opacity: 0.6;
      }
      .table {
        container-type: inline-size;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      printernizer-file-table-head {
        position: sticky;
        top: var(--header-height, 56px);
        z-index: 1;
      }
      .skeletons {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(210px, 100%), 1fr));
        gap: 12px;
      }
      .skeletons.small {
        grid-template-columns: repeat(auto-fill, minmax(min(140px, 100%), 1fr));
      }
      .skeletons.rows {
        grid-template-columns: none;
        gap: 4px;
      }
      .skeleton {
        height: 264px;
        border-radius: var(--pz-radius);
        background: var(--pz-tint);
      }
      .rows .skeleton {
        height: 52px;
      }
      .failed {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 8px 16px;
        padding: 16px;
      }
    `]}render(){let{list:e,query:t}=this;return!t||!e?x:b`
      <printernizer-file-toolbar .query=${t} .facets=${this.facets}>
        <printernizer-button
          variant="filled"
          icon="mdi:upload"
          .text=${this.narrow?void 0:this.text(`upload.button`)}
          .label=${this.text(`upload.button`)}
          @click=${this._upload}
        ></printernizer-button>
      </printernizer-file-toolbar>
      ${this._body(e,t)}
    `}updated(e){super.updated(e),!this._hasScrolled&&this._files&&(this._hasScrolled=!0,this.scrolledTo>0&&this._scrollBack(this.scrolledTo))}async _scrollBack(e){await this._files?.updateComplete,window.scrollTo({top:e})}_body(e,t){if(!e.files)return e.error===void 0?this._skeletons(t):this._failed();if(e.files.length===0&&!e.isStale)return this._empty(e);let n=this._list(e.files,t,e);return b`
      ${this._summary(e)}
      ${t.layout===`table`?b`<div
              class="table"
              role="table"
              aria-rowcount=${e.total+1}
              aria-label=${this.text(`library.label`)}
            >
              <printernizer-file-table-head
                .sort=${t.filter.sort}
                .isDescending=${t.filter.isDescending}
                @sort-changed=${this._sort}
              ></printernizer-file-table-head>
              ${n}
            </div>`:n}
      ${e.error===void 0?x:this._more()}
    `}_list(e,{layout:t},{isStale:n}){let r=t===`table`,{gap:i,least:a,row:o}=r?J.rows:this.narrow?J.small:J.cards;return b`<printernizer-windowed
      class=${n?`files stale`:`files`}
      role=${r?`rowgroup`:`list`}
      aria-label=${r?x:this.text(`library.label`)}
      aria-busy=${String(n)}
      .items=${e}
      .keyOf=${He}
      .draw=${r?this._row:this._card}
      .least=${a}
      .row=${o}
      .gap=${i}
      @range-changed=${this._ranged}
    ></printernizer-windowed>`}_summary({filter:e,total:t}){let{facets:n}=this,{formats:r}=this.i18n,i=!K(e);return b`<div class="summary muted" role="status">
      <span>${this.counted(i?`library.files`:`library.found`,t)}</span>
      ${n&&i?b`<span>${this.text(`library.size`,{size:r.bytes(n.size)})}</span> ${n.free===null?x:b`<span>${this.text(`library.free`,{size:r.bytes(n.free)})}</span>`}`:x}
    </div>`}_skeletons({layout:e}){let t=e===`table`?`rows`:this.narrow?`small`:``;return b`<div class=${`skeletons ${t}`} aria-busy="true" aria-label=${this.text(`library.loading`)}>
      ${Array.from({length:8},()=>b`<div class="skeleton"></div>`)}
    </div>`}_empty({filter:e}){return K(e)?b`<printernizer-notice
        icon="mdi:file-search-outline"
        .heading=${this.text(`library.nothing_found`)}
        .text=${this.text(`library.nothing_found_text`)}
      ></printernizer-notice>`:b`<printernizer-notice
      icon="mdi:folder-open-outline"
      .heading=${this.text(`library.empty`)}
      .text=${this.text(`library.empty_text`)}
    >
      <printernizer-button
        variant="tonal"
        icon="mdi:upload"
        .text=${this.text(`upload.button`)}
        @click=${this._upload}
      ></printernizer-button>
    </printernizer-notice>`}_failed(){return b`<printernizer-notice
      icon="mdi:alert-circle-outline"
      .heading=${this.text(`library.failed`)}
      .text=${this.text(`library.failed_text`)}
    >
      <printernizer-button
        icon="mdi:refresh"
        .text=${this.text(`action.retry`)}
        @click=${this._retry}
      ></printernizer-button>
    </printernizer-notice>`}_more(){return b`<div class="failed" role="alert">
      <span>${this.text(`library.more_failed`)}</span>
      <printernizer-button
        icon="mdi:refresh"
        .text=${this.text(`action.retry`)}
        @click=${this._retry}
      ></printernizer-button>
    </div>`}_ranged(e){e.detail.end>=(this.list?.files?.length??0)-Ve&&C(this,`more-wanted`)}_sort(e){let{query:t}=this;if(!t)return;let{sort:n}=e.detail,r=t.filter.sort===n?!t.filter.isDescending:T(n);C(this,`query-changed`,{query:{...t,filter:{...t.filter,sort:n,isDescending:r}}})}_retry(){C(this,`retry-wanted`)}_upload(){C(this,`upload-wanted`)}};u([v({attribute:!1})],Y.prototype,`query`,void 0),u([v({attribute:!1})],Y.prototype,`list`,void 0),u([v({attribute:!1})],Y.prototype,`facets`,void 0),u([v({type:Boolean})],Y.prototype,`narrow`,void 0),u([v({type:Boolean,attribute:`can-edit`})],Y.prototype,`canEdit`,void 0),u([v({attribute:!1})],Y.prototype,`scrolledTo`,void 0),u([w(`printernizer-windowed`)],Y.prototype,`_files`,void 0),Y=u([s(`printernizer-library-view`)],Y);var He=e=>e.file_id,X=class extends c{constructor(...e){super(...e),this.crumbs=[]}static{this.styles=[r,E`
      :host {
        display: block;
        min-width: 0;
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: inline-flex;
        align-items: center;
        min-width: 0;
      }
      li:not(:first-child)::before {
        content: "/";
        margin: 0 2px;
        color: var(--pz-muted);
      }
      a {
        padding: 6px;
        border-radius: 6px;
        color: inherit;
        text-decoration: none;
        overflow-wrap: anywhere;
      }
      a:hover {
        background: var(--pz-tint);
      }
      a[aria-current="page"] {
        font-weight: 500;
      }
    `]}render(){return b`<nav aria-label=${this.text(`storage.path`)}>
      <ol>
        ${this.crumbs.map(({text:e,href:t},n)=>b`<li>
              <a href=${t} aria-current=${n===this.crumbs.length-1?`page`:`false`}>${e}</a>
            </li>`)}
      </ol>
    </nav>`}};u([v({attribute:!1})],X.prototype,`crumbs`,void 0),X=u([s(`printernizer-breadcrumbs`)],X);var Z=class extends c{static{this.styles=[r,E`
      :host {
        display: grid;
        grid-template-columns: 24px minmax(0, 1fr) 160px 76px 150px 40px;
        align-items: center;
        gap: 12px;
        box-sizing: border-box;
        width: 100%;
        height: 56px;
        padding: 0 8px 0 16px;
        border-top: 1px solid var(--pz-line);
      }
      :host(:first-child) {
        border-top-color: transparent;
      }
      :host(:hover) {
        background: color-mix(in srgb, var(--pz-text) 4%, transparent);
      }
      .icon {
        --mdc-icon-size: 24px;
        color: var(--pz-muted);
      }
      .folder .icon {
        color: var(--pz-text);
      }
      .name {
        min-width: 0;
      }
      a {
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        text-decoration: underline;
      }
      .title {
        display: block;
        font-weight: 500;
      }
      .size {
        text-align: end;
      }
      .below {
        display: none;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      .kept {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
        max-width: 100%;
      }
      .kept ha-icon {
        color: var(--pz-success);
      }
      .actions {
        display: flex;
        justify-content: end;
      }
      @container (max-width: 760px) {
        :host {
          grid-template-columns: 24px minmax(0, 1fr) auto auto;
        }
        .size,
        .date {
          display: none;
        }
        .below {
          display: block;
        }
      }
      @container (max-width: 480px) {
        .kept .ellipsis {
          display: none;
        }
      }
    `]}connectedCallback(){super.connectedCallback(),this.setAttribute(`role`,`listitem`)}render(){let{file:e,listing:t}=this;if(!e||!t)return x;let{formats:n}=this.i18n,r=e.size===null?``:n.bytes(e.size),i=Te(e)?n.foreignMoment(e.modified):``;return b`
      <ha-icon class="icon" .icon=${O[e.kind]} title=${this.text(`kind.${e.kind}`)}></ha-icon>
      <div class="name">
        ${this._title(e,t)}
        <span class="below ellipsis">${[r,i].filter(Boolean).join(` · `)}</span>
      </div>
      <div class="date ellipsis muted">${i}</div>
      <div class="size muted">${r}</div>
      <div class="actions">${this._state(e,t)}</div>
      <div class="actions">${this._menu(e,t)}</div>
    `}_title(t,n){if(P(t)){let r=e(y(n.entry_id,t.path));return b`<a class="title ellipsis" href=${r} title=${t.name}>${t.name}</a>`}if(t.file_id!==null){let n=e(_(t.file_id));return b`<a class="title ellipsis" href=${n} title=${t.name}>${t.name}</a>`}return b`<span class="title ellipsis" title=${t.name}>${t.name}</span>`}_state(e,t){if(P(e))return x;if(e.file_id!==null)return b`<span class="kept muted" title=${this.text(`storage.kept_text`)}
        ><ha-icon icon="mdi:check-circle"></ha-icon
        ><span class="ellipsis">${this.text(`storage.kept`)}</span></span
      >`;let{transfer:n}=this;if(n?.state===`waiting`||n?.state===`running`){let e=he(n),t=n.state===`waiting`||e===null;return b`<span class="muted" role="status"
        >${t?this.text(`transfer.state.waiting`):this.i18n.formats.percent(e)}</span
      >`}return t.can_download?b`<printernizer-button
      variant="plain"
      icon="mdi:download"
      .label=${this.text(`storage.fetch_name`,{name:e.name})}
      @click=${()=>{this._fire(`fetch`,e)}}
    ></printernizer-button>`:x}_menu(e,t){let n=this._items(e,t);return n.length===0?x:b`<printernizer-menu
      .label=${this.text(`action.more`,{name:e.name})}
      .items=${n}
    ></printernizer-menu>`}_items(e,t){let n=(t,n,r,i=!1)=>({icon:n,text:r,isDanger:i,select:()=>{this._fire(t,e)}}),r=t.can_print&&e.kind===`print`,i=t.can_delete&&!e.is_read_only&&!P(e),a=t.can_download&&!P(e);return[...r?[n(`print`,`mdi:printer-3d-nozzle`,this.text(`file.print`))]:[],...a?[n(`fetch`,`mdi:download`,this.text(e.file_id===null?`storage.fetch`:`storage.fetch_again`))]:[],...i?[n(`delete`,`mdi:delete-outline`,this.text(`storage.delete`),!0)]:[]]}_fire(e,t){let n={action:e,file:t};C(this,`storage-action`,n)}};u([v({attribute:!1})],Z.prototype,`file`,void 0),u([v({attribute:!1})],Z.prototype,`listing`,void 0),u([v({attribute:!1})],Z.prototype,`transfer`,void 0),Z=u([s(`printernizer-storage-row`)],Z);var Q=class extends c{constructor(...e){super(...e),this.transfers=[],this.printerName=``,this.language=`en`,this.narrow=!1}static{this.styles=[r,a,E`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-width: 0;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      printernizer-breadcrumbs {
        flex: 1 1 100%;
      }
      printernizer-search-field {
        flex: 1 1 200px;
        min-width: 0;
      }
      .order {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      select {
        width: auto;
        border-radius: 20px;
      }
      .files {
        container-type: inline-size;
        min-height: 1px;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      .stale {
        opacity: 0.6;
      }
      .skeleton {
        height: 56px;
        border-bottom: 1px solid var(--pz-line);
        background: linear-gradient(var(--pz-tint), var(--pz-tint)) no-repeat 16px 50% / 40% 14px;
      }
      .summary {
        padding: 0 4px;
      }
    `]}render(){let{listing:e,place:t}=this;return!t||!e?x:b`
      <div class="bar">
        <printernizer-breadcrumbs .crumbs=${this._crumbs(t)}></printernizer-breadcrumbs>
        <printernizer-search-field
          .value=${t.query.text}
          .label=${this.text(`storage.search`)}
          @search-changed=${this._search}
        ></printernizer-search-field>
        <div class="order">${this._order(t)}</div>
      </div>
      ${this._body(e,t)}
    `}_order({query:e}){return b`
      <select aria-label=${this.text(`sort.label`)} @change=${this._sort}>
        ${oe.map(t=>b`<option value=${t} ?selected=${t===e.sort}>
              ${this.text(`sort.${t}`)}
            </option>`)}
      </select>
      <printernizer-button
        variant="plain"
        .icon=${e.isDescending?`mdi:sort-descending`:`mdi:sort-ascending`}
        .label=${this.text(e.isDescending?`sort.descending`:`sort.ascending`)}
        @click=${this._turn}
      ></printernizer-button>
      <printernizer-button
        variant="plain"
        icon="mdi:refresh"
        .label=${this.text(`storage.refresh`)}
        ?disabled=${this.listing?.isLoading??!1}
        @click=${this._refresh}
      ></printernizer-button>
      ${this.listing?.value?.can_upload?b`<printernizer-button
              variant="filled"
              icon="mdi:upload"
              .text=${this.narrow?void 0:this.text(`upload.button`)}
              .label=${this.text(`upload.button`)}
              @click=${this._upload}
            ></printernizer-button>`:x}
    `}_crumbs({entryId:t,path:n}){let r=n.split(`/`).filter(Boolean);return[{text:this.printerName||this.text(`storage.printer`),href:e(y(t))},...r.map((n,i)=>({text:n,href:e(y(t,`/${r.slice(0,i+1).join(`/`)}`))}))]}_body({error:e,isLoading:t,value:n},r){if(e!==void 0)return b`<printernizer-failure
        .heading=${this.text(`storage.failed`)}
        .error=${e}
      ></printernizer-failure>`;if(!n)return this._skeletons();let i=we(n.files,r.query,this.language);return i.length===0?this._empty(r):b`
      <p class="summary muted" role="status">${this._summary(i.length,n)}</p>
      <printernizer-windowed
        class=${t?`files stale`:`files`}
        role="list"
        aria-label=${this.text(`storage.label`)}
        aria-busy=${String(t)}
        .items=${i}
        .keyOf=${Ue}
        .draw=${e=>this._row(e,n)}
      ></printernizer-windowed>
    `}_summary(e,{files:t,total:n}){let r=this.counted(`storage.count`,e),i={total:this.i18n.formats.number(n)};return t.length<n?`${r} · ${this.text(`storage.shortened`,i)}`:r}_row(e,t){let n=this.transfers.find(n=>n.direction===`download`&&n.entry_id===t.entry_id&&n.path===e.path);return b`<printernizer-storage-row
      .file=${e}
      .listing=${t}
      .transfer=${n}
    ></printernizer-storage-row>`}_skeletons(){return b`<div class="files" aria-busy="true" aria-label=${this.text(`storage.loading`)}>
      ${Array.from({length:6},()=>b`<div class="skeleton"></div>`)}
    </div>`}_empty({query:e}){let t=e.text!==``;return b`<printernizer-notice
      .icon=${t?`mdi:file-search-outline`:`mdi:folder-open-outline`}
      .heading=${this.text(t?`library.nothing_found`:`storage.empty`)}
      .text=${this.text(t?`storage.nothing_found_text`:`storage.empty_text`)}
    ></printernizer-notice>`}_search(e){this._change({text:e.detail.text})}_sort(e){let t=e.target.value;this._change({sort:t,isDescending:T(t)})}_turn(){this._change({isDescending:!this.place?.query.isDescending})}_change(e){let{place:t}=this;t&&C(this,`place-changed`,{place:{...t,query:{...t.query,...e}}})}_refresh(){C(this,`retry-wanted`)}_upload(){C(this,`upload-wanted`)}};u([v({attribute:!1})],Q.prototype,`place`,void 0),u([v({attribute:!1})],Q.prototype,`listing`,void 0),u([v({attribute:!1})],Q.prototype,`transfers`,void 0),u([v()],Q.prototype,`printerName`,void 0),u([v()],Q.prototype,`language`,void 0),u([v({type:Boolean})],Q.prototype,`narrow`,void 0),Q=u([s(`printernizer-storage-view`)],Q);var Ue=e=>e.path,We=840,Ge=800,Ke=1e4,$=class extends c{constructor(...e){super(...e),this.place=h,this.uploaded=0,this.language=`en`,this.narrow=!1,this.slim=!1,this.canEdit=!1,this._facets=new t(this,new f),this._details=new t(this,new f),this._listing=new t(this,new f),this._deeds=new Oe(this),this._library=h,this._scrollTop=0,this._width=1/0,this._observer=new ResizeObserver(([e])=>{e&&(this._width=e.contentRect.width)}),this._refreshSoon=A(()=>{this._refresh()},Ge),this._refreshLater=A(()=>{this._refresh()},Ke)}static{this.styles=[r,E`
      :host {
        display: block;
      }
      printernizer-drop-zone {
        min-height: calc(100dvh - var(--header-height, 56px));
      }
      .page {
        display: grid;
        grid-template-columns: 220px minmax(0, 1fr);
        align-items: start;
        gap: 24px;
        padding: 16px;
      }
      printernizer-source-switch {
        position: sticky;
        top: calc(var(--header-height, 56px) + 16px);
        max-height: calc(100dvh - var(--header-height, 56px) - 32px);
        overflow-y: auto;
      }
      :host([slim]) .page {
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
        padding: 12px;
      }
      :host([slim]) printernizer-source-switch {
        position: static;
      }
    `]}connectedCallback(){super.connectedCallback(),this._observer.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this._observer.disconnect();for(let e of[this._refreshSoon,this._refreshLater])e.cancel()}willUpdate(e){if(this.hasUpdated||(this._list=new t(this,new Se(this.api))),this.slim=this.narrow||this._width<We,e.has(`place`)&&this._enter(e.get(`place`)),!this.hasUpdated)return;let n=e.get(`transfers`);n&&this._listing.store.change(e=>Ee(e,this.transfers.list)),(e.has(`uploaded`)||n&&n.changes!==this.transfers.changes)&&(this._refreshSoon(void 0),this._refreshLater(void 0))}render(){let{place:e}=this,t=S(this.fleet.printers.values(),this.language);return b`<printernizer-drop-zone .hint=${this._hint(e)} @files-chosen=${this._upload}>
      <div
        class="page"
        @file-action=${this._act}
        @file-changed=${this._change}
        @storage-action=${this._actOnPrinter}
        @retry-wanted=${this._retry}
        @upload-wanted=${this._choose}
      >
        <printernizer-source-switch
          .printers=${t}
          .place=${e}
          .count=${this._facets.state.value?.files??null}
          ?narrow=${this.slim}
        ></printernizer-source-switch>
        ${this._content(e)}
      </div>
    </printernizer-drop-zone>`}_content(e){switch(e.section){case`library`:return b`<printernizer-library-view
          .query=${e.query}
          .list=${this._list.state}
          .facets=${this._facets.state.value}
          .scrolledTo=${this._scrollTop}
          ?narrow=${this.slim}
          ?can-edit=${this.canEdit}
          @query-changed=${this._ask}
          @more-wanted=${this._more}
        ></printernizer-library-view>`;case`file`:return b`<printernizer-file-view
          .details=${this._details.state}
          .knownTags=${this._facets.state.value?.tags.map(({value:e})=>e)??[]}
          ?can-edit=${this.canEdit}
          @back-wanted=${this._back}
        ></printernizer-file-view>`;case`storage`:return b`<printernizer-storage-view
          .place=${e}
          .listing=${this._listing.state}
          .transfers=${this.transfers.list}
          .printerName=${this.fleet.printers.get(e.entryId)?.name??``}
          .language=${this.language}
          ?narrow=${this.slim}
          @place-changed=${this._go}
        ></printernizer-storage-view>`}}get _target(){let{place:e}=this;if(e.section===`storage`&&this._listing.state.value?.can_upload)return this.fleet.printers.get(e.entryId)}_hint(e){let t=e.section===`storage`?this._target?.name:void 0;return t===void 0?this.text(`upload.drop`):this.text(`upload.drop_printer`,{name:t})}_enter(e){let{place:t}=this;e?.section===`library`&&t.section!==`library`&&(this._scrollTop=window.scrollY),t.section===`library`&&(this._library=t,this._list.store.show(t.query.filter)),t.section===`file`&&this._loadDetails(t.fileId),t.section===`storage`&&(e?.section!==`storage`||e.entryId!==t.entryId||e.path!==t.path)&&this._browse({forget:!0}),!this._facets.state.value&&!this._facets.state.isLoading&&this._loadFacets()}_loadFacets(){return this._facets.store.load(()=>this.api.fileFacets())}_loadDetails(e){let t=this._details.state.value?.file.file_id!==e;return this._details.store.load(()=>this.api.getFile(e),{forget:t})}async _browse(e){let{place:t}=this;t.section===`storage`&&await this._listing.store.load(()=>this.api.browse(t.entryId,t.path),e)}_refresh(){this._list.store.refresh(),this._loadFacets()}_retry(){let{place:e}=this;e.section===`file`?this._loadDetails(e.fileId):e.section===`storage`?this._browse():(this._list.store.retry(),this._loadFacets())}_more(){this._list.store.more()}_ask(e){D({...h,query:e.detail.query})}_go(e){D(e.detail.place)}_back(){D(this._library)}_choose(){this._dropZone.choose()}_upload(e){let{files:t}=e.detail,n=t.map(re).find(e=>e!==void 0);this.uploads.add(t,this._target?.entry_id),m(this,n?this.text(`upload.problem.${n}`):this.counted(`upload.begun`,t.length))}async _act(e){let{action:t,file:n}=e.detail;if(await this._deeds.act(t,n,this._list.store))this._loadFacets(),this.place.section===`file`&&D(this._library);else if(t===`print`&&this.place.section===`file`)this._loadDetails(this.place.fileId);else if(t===`pin`){this._patchDetails(n.file_id,{is_pinned:!n.is_pinned});let{error:e}=await this._deeds.change(this._list.store,n.file_id,{is_pinned:!n.is_pinned});e!==void 0&&this._patchDetails(n.file_id,{is_pinned:n.is_pinned})}}async _change(e){let t=this._details.state.value?.file;if(!t)return;let{changes:n}=e.detail;this._patchDetails(t.file_id,n);let{error:r}=await this._deeds.change(this._list.store,t.file_id,n);r!==void 0&&this._patchDetails(t.file_id,t),n.tags&&this._loadFacets()}_patchDetails(e,t){this._details.store.change(n=>n.file.file_id===e?{...n,file:{...n.file,...t}}:n)}async _actOnPrinter(e){let{action:t,file:n}=e.detail,{place:r}=this;if(r.section!==`storage`)return;let i=this.fleet.printers.get(r.entryId);i&&await this._deeds.actOnPrinter(t,n,i)&&this._listing.store.change(e=>({...e,files:e.files.filter(({path:e})=>e!==n.path)}))}};u([v({attribute:!1})],$.prototype,`place`,void 0),u([v({attribute:!1})],$.prototype,`fleet`,void 0),u([v({attribute:!1})],$.prototype,`transfers`,void 0),u([v({attribute:!1})],$.prototype,`uploads`,void 0),u([v({type:Number})],$.prototype,`uploaded`,void 0),u([v()],$.prototype,`language`,void 0),u([v({type:Boolean})],$.prototype,`narrow`,void 0),u([v({type:Boolean,reflect:!0})],$.prototype,`slim`,void 0),u([v({type:Boolean,attribute:`can-edit`})],$.prototype,`canEdit`,void 0),u([me({context:de}),v({attribute:!1})],$.prototype,`api`,void 0),u([w(`printernizer-drop-zone`)],$.prototype,`_dropZone`,void 0),u([g()],$.prototype,`_width`,void 0),$=u([s(`printernizer-files-view`)],$);export{$ as PrinternizerFilesView};