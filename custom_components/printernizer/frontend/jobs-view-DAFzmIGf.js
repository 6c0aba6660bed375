import{A as e,At as t,B as n,D as r,Dt as i,E as a,Et as o,F as s,Ft as c,G as l,H as u,Ht as d,I as ee,It as te,J as ne,Jt as f,K as re,Kt as p,L as ie,Lt as ae,Mt as m,Ot as h,Pt as g,R as _,T as v,U as oe,Ut as y,V as se,W as ce,Wt as b,X as le,Xt as x,Y as ue,Yt as S,Z as de,Zt as fe,_ as C,a as w,d as pe,f as T,i as me,it as he,jt as E,kt as D,m as ge,n as _e,p as ve,q as ye,qt as be,r as xe,t as Se,w as Ce,x as O,xt as k,z as we,zt as Te}from"./shared-Upm2zDQ8.js";import{a as Ee,f as De,i as Oe,n as ke,r as Ae}from"./pages-sHf8SdsZ.js";import{o as je}from"./charts-DImQnmOu.js";var Me=20,Ne=`printernizer_job_views`;function Pe(e){let{ask:t,askHome:n,follow:r}=e;return{list:async({filter:e,order:n,span:r},{after:i,limit:a,skip:o})=>{let{jobs:s,next:c,total:l,total_is_least:u}=await t(`jobs/list`,{...Fe(e,r),sort:n.sort,is_descending:n.isDescending,limit:a,...i===null?{skip:o}:{after:i}});return{rows:s,total:l,isLeast:u,next:c}},facets:({filter:e,span:n})=>t(`jobs/facets`,Fe(e,n)),get:e=>t(`jobs/get`,{job_id:e}),energy:e=>t(`jobs/energy`,{job_id:e}),update:(e,n,r=``)=>t(`jobs/update`,{job_ids:[e],change:n,reason:r}),updateMany:async(n,r)=>{let i=e.language(),{jobs:a}=await t(`jobs/update_many`,{job_ids:n,change:r,language:i});return a},add:e=>t(`jobs/add`,{...e}),finalize:e=>t(`books/finalize`,{job_ids:e}),reverse:(e,n,r)=>t(`books/reverse`,{job_id:e,reason:n,replace:r}),subscribe:e=>r(`jobs/subscribe`,e),findCustomers:e=>t(`customers/list`,{text:e,limit:Me}),findOrders:e=>t(`orders/list`,{text:e,limit:Me}),exportFile:async(n,r,i)=>{let{url:a}=await t(`exports/create`,{format:n,content:r,...i});return e.url(a)},people:async()=>{let e=await n(`config/auth/list`);return new Map(e.map(({id:e,name:t})=>[e,t??``]))},savedViews:async()=>{let{value:e}=await n(`frontend/get_user_data`,{key:Ne});return Array.isArray(e)?e.filter(Ie):[]},saveViews:async e=>{await n(`frontend/set_user_data`,{key:Ne,value:e})}}}function Fe(e,t){let{isOpen:n,months:r,text:i,...a}=e,o=Object.entries({...a,periods:r}).filter(([,e])=>e.length>0);return{...Object.fromEntries(o),...i?{text:i}:{},...n?{is_open:!0}:{},...t}}function Ie(e){if(typeof e!=`object`||!e)return!1;let{name:t,query:n}=e;return typeof t==`string`&&typeof n==`string`}var Le=60,A=class extends k{constructor(...e){super(...e),this.views=[],this.current=``,this._isOpen=!1}static{this.styles=[i,h,x`
      :host {
        display: inline-flex;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 4px 0;
        padding: 8px;
        width: 300px;
        max-width: calc(100vw - 16px);
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        color: var(--pz-text);
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      li {
        display: flex;
        align-items: center;
      }
      .view {
        flex: 1;
        min-width: 0;
        min-height: 40px;
        padding: 0 8px;
        border: 0;
        border-radius: 8px;
        font: inherit;
        color: inherit;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .view:hover {
        background: var(--pz-tint);
      }
      .view[aria-current="true"] {
        font-weight: 500;
      }
      p {
        padding: 8px;
      }
      form {
        display: flex;
        gap: 8px;
        margin-top: 8px;
        padding-top: 8px;
        border-top: 1px solid var(--pz-line);
      }
    `]}render(){return f`
      <printernizer-button
        variant="plain"
        icon="mdi:bookmark-multiple-outline"
        .label=${this.text(`views.label`)}
        .popup=${this._isOpen}
        @click=${this._open}
      ></printernizer-button>
      <div popover role="dialog" aria-label=${this.text(`views.label`)} @toggle=${this._toggled}>
        ${this.views.length?f`<ul>
                ${this.views.map(e=>this._view(e))}
              </ul>`:f`<p class="muted">${this.text(`views.none`)}</p>`}
        ${this.current===``?p:f`<form @submit=${this._save}>
                <input
                  required
                  maxlength=${Le}
                  placeholder=${this.text(`views.name`)}
                  aria-label=${this.text(`views.name`)}
                />
                <printernizer-button
                  icon="mdi:content-save-outline"
                  .label=${this.text(`views.save`)}
                  @click=${this._save}
                ></printernizer-button>
              </form>`}
      </div>
    `}_view({name:e,query:t}){return f`<li>
      <button
        type="button"
        class="view ellipsis"
        aria-current=${String(t===this.current)}
        @click=${()=>{this._popup.hidePopover(),T(this,`view-chosen`,{query:t})}}
      >
        ${e}
      </button>
      <printernizer-button
        variant="plain"
        icon="mdi:delete-outline"
        .label=${this.text(`views.delete`,{name:e})}
        @click=${()=>{this._tell(this.views.filter(t=>t.name!==e))}}
      ></printernizer-button>
    </li>`}_save(e){e.preventDefault();let t=this._name?.value.trim()??``;t&&this._name&&(this._name.value=``,this._popup.hidePopover(),this._tell([...this.views.filter(e=>e.name!==t),{name:t,query:this.current}]))}_tell(e){T(this,`views-changed`,{views:e})}_open(){this._isOpen||(this._popup.showPopover(),_e(this._popup,this,`end`),this._popup.querySelector(`button, input`)?.focus())}_toggled(e){let t=e.newState===`open`;setTimeout(()=>{this._isOpen=t})}};o([b({attribute:!1})],A.prototype,`views`,void 0),o([b()],A.prototype,`current`,void 0),o([y()],A.prototype,`_isOpen`,void 0),o([d(`[popover]`)],A.prototype,`_popup`,void 0),o([d(`input`)],A.prototype,`_name`,void 0),A=o([m(`printernizer-saved-views`)],A);var Re=2,ze=30,Be=class extends a{constructor(e,t){super({rows:void 0,isStale:!1,error:void 0}),this._ask=e,this._idOf=t,this._round=0,this._pages=/* @__PURE__ */ new Map,this._total=0,this._isLeast=!1,this._asked=/* @__PURE__ */ new Map,this._first=0,this._last=0}show(e){let t=JSON.stringify(e);t!==this._key&&(this._key=t,this._question=e,this._first=this._last=0,this.replace({...this.state,isStale:this.state.rows!==void 0}),this._begin())}refresh(){this._begin()}want(e,t){this._first=Math.floor(e/100),this._last=Math.max(this._first,Math.floor((t-1)/100)),this._pump()}retry(){this._begin()}patch(e,t){let n=new Set(e);for(let[e,r]of this._pages){if(!r.rows.some(e=>n.has(this._idOf(e))))continue;let i=r.rows.map(e=>n.has(this._idOf(e))?t(e):e);this._pages.set(e,{...r,rows:i})}this.state.rows&&this._tell({})}_begin(){this._round+=1,this.state.error!==void 0&&this.replace({...this.state,error:void 0}),this._pump()}_pump(){if(this._question!==void 0&&this.state.error===void 0)for(let e=this._first;e<=this._last;e+=1){if(this._running>=Re||!this._isAnswered&&this._running>0)return;if(this._pages.get(e)?.round!==this._round&&this._asked.get(e)!==this._round){if(this._isAnswered&&!this._isLeast&&e>0&&e*100>=this._total)return;this._load(e,this._question)}}}get _isAnswered(){return this.state.rows!==void 0&&!this.state.isStale}get _running(){return[...this._asked.values()].filter(e=>e===this._round).length}async _load(e,t){let n=this._round;this._asked.set(e,n);let r=this._pages.get(e-1),i=r?.round===n?r.next:null,a=i===null?e*100:0;try{let r=await this._ask(t,{skip:a,after:i,limit:100});n===this._round&&this._take(e,r)}catch(t){n===this._round&&(this._forget(e,n),this.replace({...this.state,error:t}))}this._forget(e,n),n===this._round&&this._pump()}_forget(e,t){this._asked.get(e)===t&&this._asked.delete(e)}_take(e,{rows:t,total:n,isLeast:r,next:i}){this._isAnswered||this._pages.clear();let a=e*100+t.length,o=i===null&&(t.length>0||e===0),s=t.length===0&&e>0;this._isLeast=r&&!o&&!s,this._total=o?a:s?Math.min(n,e*100):r?Math.max(n,a,this._isAnswered?this._total:0):n,this._pages.set(e,{rows:t,next:i,round:this._round}),this._drop(e),this._tell({isStale:!1,error:void 0})}_drop(e){let t=[...this._pages.keys()].sort((t,n)=>Math.abs(t-e)-Math.abs(n-e)).slice(ze);for(let e of t)this._pages.delete(e)}_tell(e){let t=new Map(this._pages),n={count:this._isLeast?this._total+100:this._total,known:this._total,isLeast:this._isLeast,at:e=>t.get(Math.floor(e/100))?.rows[e%100],loaded:()=>[...t].sort(([e],[t])=>e-t).flatMap(([,e])=>e.rows),indexOf:e=>{for(let[n,r]of t){let t=r.rows.findIndex(e);if(t>=0)return n*100+t}return-1}};this.replace({...this.state,...e,rows:n})}},Ve=class extends Be{constructor(e){super(e.list,({id:e})=>e),this._api=e}async update(e,t,n={}){let r=new Set(e),i=new Map((this.state.rows?.loaded()??[]).filter(({id:e})=>r.has(e)).map(e=>[e.id,e])),a=e=>{this.patch(e,e=>i.get(e.id)??e)},o=[];this.patch(e,e=>He(e,t,n));for(let n=0;n<e.length;n+=200)try{let r=await this._api.updateMany(e.slice(n,n+200),t);o.push(...r.filter(({is_changed:e})=>!e))}catch(t){throw a([...o.map(({job_id:e})=>e),...e.slice(n)]),t}return a(o.map(({job_id:e})=>e)),{count:o.length,reason:o.find(({reason:e})=>e)?.reason??``}}async idsOf({ids:e,isAll:t},n){if(!t)return[...e].map(Number);let r=[],i=null;do{let t=await this._api.list(n,{skip:0,after:i,limit:200});r.push(...t.rows.map(({id:e})=>e).filter(t=>!e.has(t))),i=t.next}while(i!==null);return r}};function He(e,t,n){let{business:r}=e,{classification:i,customer_id:a,failure:o,order_id:s}=t;return{...e,...o===void 0?{}:{failure:o},business:r&&{...r,...i===void 0?{}:{classification:i},...a===void 0?{}:{customer_id:a,customer_name:n.customer??``},...s===void 0?{}:{order_id:s,order_number:n.order??``}}}}var Ue=class extends C{constructor(e){super(),this._api=e,this._jobId=0}show(e){let t=e!==this._jobId;return this._jobId=e,this.load(()=>this._api.get(e),{forget:t})}refresh(){return this._jobId?this.load(()=>this._api.get(this._jobId)):Promise.resolve()}async update(e,t){let n=this.state.value;n&&(this.change(t=>We(t,e)),await this._take(n,()=>this._api.update(n.job.id,e,t)))}async finalize(){let e=this.state.value;e&&await this._take(e,async()=>(await this._api.finalize([e.job.id]),this._api.get(e.job.id)))}async reverse(e,t){let n=this.state.value;n&&await this._take(n,()=>this._api.reverse(n.job.id,e,t))}async _take(e,t){let n=t=>{this.change(n=>n.job.id===e.job.id?t:n)};try{n(await t())}catch(t){throw n(e),t}}};function We(e,t){let{account:n,job:r}=e,{classification:i,failure:a,failure_note:o,labour_minutes:s,name:c,note:l}=t;return{...e,...l===void 0?{}:{note:l},job:{...r,...c===void 0?{}:{name:c}},account:n&&{...n,...i===void 0?{}:{classification:i},...a===void 0?{}:{failure:a},...o===void 0?{}:{failure_note:o},...s===void 0?{}:{labour_minutes:s}}}}var Ge=class extends C{constructor(e){super(),this._api=e}start(){return this.load(()=>this._api.savedViews())}async save(e){let t=this.state.value??[];this.change(()=>e);try{await this._api.saveViews(e)}catch(e){throw this.change(()=>t),e}}},Ke={ids:/* @__PURE__ */ new Set,isAll:!1};function qe({ids:e,isAll:t},n){return e.has(n)!==t}function Je({ids:e,isAll:t},n){return t?Math.max(0,n-e.size):e.size}var Ye=class extends a{constructor(){super(Ke)}set(e,t){let{isAll:n}=this.state,r=new Set(this.state.ids);for(let i of e)t===n?r.delete(i):r.add(i);this.replace({ids:r,isAll:n})}all(){this.replace({ids:/* @__PURE__ */ new Set,isAll:!0})}clear(){(this.state.isAll||this.state.ids.size)&&this.replace(Ke)}},j=class extends k{constructor(...e){super(...e),this.picking={title:``,choices:[]},this._hasFailed=!1,this._words=``}static{this.styles=[i,h,x`
      p {
        margin-bottom: 12px;
      }
      printernizer-search-field {
        margin-bottom: 8px;
      }
      ul {
        min-height: 44px;
      }
      button {
        display: flex;
        align-items: center;
        gap: 12px;
        width: 100%;
        min-height: 44px;
        padding: 4px 12px;
        border: 0;
        border-radius: 8px;
        font: inherit;
        color: inherit;
        background: none;
        text-align: start;
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      button:hover {
        background: var(--pz-tint);
      }
      button ha-icon {
        color: var(--pz-muted);
      }
      .note {
        margin-inline-start: auto;
        font-size: 12px;
        color: var(--pz-muted);
        white-space: nowrap;
      }
    `]}firstUpdated(){this._dialog.show(),this._find()}render(){let{find:e,text:t,title:n}=this.picking;return f`<printernizer-dialog .heading=${n}>
      ${t?f`<p class="muted">${t}</p>`:p}
      ${e?f`<printernizer-search-field
              .label=${this.text(`filter.find`)}
              @search-changed=${this._search}
            ></printernizer-search-field>`:p}
      <ul aria-busy=${String(e!==void 0&&this._found===void 0)}>
        ${[...this.picking.choices,...this._found??[]].map(e=>this._choice(e))}
      </ul>
      ${this._nothing(e!==void 0)}
    </printernizer-dialog>`}_choice(e){return f`<li>
      <button
        type="button"
        @click=${()=>{this.answer=e,this._dialog.close()}}
      >
        ${e.icon?f`<ha-icon .icon=${e.icon}></ha-icon>`:p} ${e.text}
        ${e.note?f`<span class="note">${e.note}</span>`:p}
      </button>
    </li>`}_nothing(e){return e?this._hasFailed?f`<p class="muted" role="alert">${this.text(`error.unknown`)}</p>`:this._found?.length===0?f`<p class="muted">${this.text(`pick.nothing`)}</p>`:p:p}_search(e){this._words=e.detail.text,this._find()}async _find(){let{find:e}=this.picking;if(!e)return;let t=this._words;try{let n=await e(t);if(t!==this._words)return;this._found=n,this._hasFailed=!1}catch{this._hasFailed=!0}}};o([b({attribute:!1})],j.prototype,`picking`,void 0),o([y()],j.prototype,`_found`,void 0),o([y()],j.prototype,`_hasFailed`,void 0),o([d(`printernizer-dialog`)],j.prototype,`_dialog`,void 0),j=o([m(`printernizer-pick-dialog`)],j);async function M(e,t){let n=document.createElement(`printernizer-pick-dialog`);return n.picking=t,await De(e,n),n.answer}var N=class extends k{constructor(...e){super(...e),this._problem=``,this._isSending=!1,this.isDone=!1}static{this.styles=[i,h,x`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
        gap: 12px 16px;
      }
      p {
        margin-bottom: 16px;
      }
      .field {
        display: flex;
        flex-direction: column;
        gap: 4px;
      }
      .wide {
        grid-column: 1 / -1;
      }
      .label,
      .hint {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      .input {
        position: relative;
      }
      .unit {
        position: absolute;
        inset-block: 0;
        inset-inline-end: 12px;
        display: flex;
        align-items: center;
        color: var(--pz-muted);
        pointer-events: none;
      }
      .with-unit {
        padding-inline-end: 56px;
      }
      .tick {
        flex-direction: row;
        align-items: center;
        gap: 12px;
        min-height: 40px;
      }
      .tick input {
        width: 18px;
        height: 18px;
        accent-color: var(--pz-printing);
      }
      .problem {
        margin: 12px 0 0;
        color: var(--pz-error);
      }
    `]}firstUpdated(){this._dialog.show()}render(){let{confirm:e,fields:t,isDanger:n,text:r,title:i}=this.form;return f`<printernizer-dialog .heading=${i}>
      ${r?f`<p class="muted">${r}</p>`:p}
      <form @submit=${this._send}>
        ${t.map(e=>this._field(e))}
        <input type="submit" hidden />
      </form>
      ${this._problem?f`<p class="problem" role="alert">${this._problem}</p>`:p}
      <printernizer-button
        slot="actions"
        .text=${this.text(`dialog.cancel`)}
        @click=${this._close}
      ></printernizer-button>
      <printernizer-button
        slot="actions"
        .variant=${n?`danger`:`filled`}
        .text=${e}
        ?disabled=${this._isSending}
        @click=${this._submit}
      ></printernizer-button>
    </printernizer-dialog>`}_field(e){let{hint:t,key:n,kind:r,label:i}=e;return r===`tick`?f`<label class="field tick wide"
        ><input type="checkbox" name=${n} .checked=${e.value===`on`} />${i}</label
      >`:f`<label class=${r===`long`?`field wide`:`field`}>
      <span class="label">${i}</span>
      <span class="input">${this._input(e)}</span>
      ${t?f`<span class="hint">${t}</span>`:p}
    </label>`}_input({choices:e,isRequired:t=!1,key:n,kind:r=`text`,unit:i,value:a=``}){return r===`choice`?f`<select name=${n}>
        ${e?.map(e=>f`<option value=${e.value} ?selected=${e.value===a}>${e.text}</option>`)}
      </select>`:r===`long`?f`<textarea
        name=${n}
        rows="2"
        maxlength="1000"
        ?required=${t}
        .value=${a}
      ></textarea>`:r===`moment`||r===`day`?f`<input
        type=${r===`day`?`date`:`datetime-local`}
        name=${n}
        ?required=${t}
        .value=${a}
      />`:f`<input
        type="text"
        class=${i?`with-unit`:``}
        name=${n}
        inputmode=${r===`decimal`?`decimal`:r===`whole`?`numeric`:`text`}
        maxlength="255"
        autocomplete="off"
        ?required=${t}
        .value=${a}
      />${i?f`<span class="unit">${i}</span>`:p}`}_submit(){this._form.requestSubmit()}async _send(e){e.preventDefault();let t={};for(let[e,n]of new FormData(this._form))typeof n==`string`&&(t[e]=n.trim());this._isSending=!0,this._problem=``;let n=await this.form.send(t);this._isSending=!1,n===void 0?(this.isDone=!0,this._close()):this._problem=n}_close(){this._dialog.close()}};o([b({attribute:!1})],N.prototype,`form`,void 0),o([y()],N.prototype,`_problem`,void 0),o([y()],N.prototype,`_isSending`,void 0),o([d(`printernizer-dialog`)],N.prototype,`_dialog`,void 0),o([d(`form`)],N.prototype,`_form`,void 0),N=o([m(`printernizer-form-dialog`)],N);async function P(e,t){let n=document.createElement(`printernizer-form-dialog`);return n.form=t,await De(e,n),n.isDone}function Xe(e){let t=e.replaceAll(/[\s\u00a0\u202f']/g,``).replace(`,`,`.`);return/^-?\d+(\.\d+)?$/.test(t)?t:void 0}var Ze={finished:{icon:`mdi:check-circle`,tone:`success`},cancelled:{icon:`mdi:cancel`,tone:`muted`},failed:{icon:`mdi:close-circle`,tone:`error`},unknown:{icon:`mdi:help-circle-outline`,tone:`muted`}},Qe={icon:`mdi:printer-3d-nozzle`,tone:`printing`};function $e(e){return e?Ze[e]:Qe}var et={business:`mdi:briefcase-outline`,private:`mdi:home-outline`,unclassified:`mdi:help`},tt={draft:`mdi:pencil-outline`,final:`mdi:check-decagram-outline`,reversed:`mdi:undo-variant`};function F({file_name:e,name:t},n){return t||e||n}var nt=36e5;function rt(e,t,n,r){let{texts:i}=e.i18n,{account:a,job:o}=n,s=(t,n,r,i)=>({key:t,label:n,unit:r,kind:`decimal`,value:ct(i??``,e.i18n)});return{title:i.text(`jobs.correct`),text:i.text(`jobs.correct_text`),confirm:i.text(`jobs.save`),fields:[{key:`name`,label:i.text(`jobs.column.name`),value:o.name},s(`grams`,i.text(`jobs.column.grams`),`g`,o.filament),s(`energy_kwh`,i.text(`jobs.column.energy`),`kWh`,o.energy),{key:`labour_minutes`,label:i.text(`jobs.labour`),unit:i.text(`jobs.minutes`),kind:`whole`,value:a?.labour_minutes?.toString()??``},s(`packaging`,i.text(`jobs.cost.packaging`),o.currency,a?.packaging),...r?[s(`net`,i.text(`jobs.net`),o.currency,a?.net),{key:`service_on`,label:i.text(`field.service_on`),kind:`day`,value:a?.service_on??``}]:[],{key:`reason`,label:i.text(`jobs.reason`),kind:`long`,isRequired:!0}],send:r=>{let a=it(r,n);return a?I(e,()=>t.update(a,r.reason)):Promise.resolve(i.text(`jobs.not_a_number`))}}}function it(e,{account:t,job:n}){let r={};e.name!==void 0&&e.name!==n.name&&(r.name=e.name);let i={grams:n.filament,energy_kwh:n.energy,packaging:t?.packaging??null,net:t?.net??null};for(let[t,n]of Object.entries(i)){let i=e[t];if(i===void 0)continue;let a=i===``?null:Xe(i);if(a===void 0)return;let o=a===null?null:lt(a);o!==(n===null?null:lt(n))&&(r[t]=o)}let a=e.labour_minutes;if(a===void 0||/^\d*$/.test(a))return a!==void 0&&a!==(t?.labour_minutes?.toString()??``)&&(r.labour_minutes=a===``?null:Number(a)),e.service_on&&e.service_on!==t?.service_on&&(r.service_on=e.service_on),r}function at(e,t){let{texts:n}=e.i18n;return{title:n.text(`jobs.reverse_title`),text:n.text(`jobs.reverse_text`),confirm:n.text(`jobs.reverse`),isDanger:!0,fields:[{key:`reason`,label:n.text(`jobs.reason`),kind:`long`,isRequired:!0},{key:`replace`,label:n.text(`jobs.reverse_replace`),kind:`tick`,value:`on`}],send:({reason:n=``,replace:r})=>I(e,()=>t.reverse(n,r===`on`))}}function ot(e,t,n){let{formats:r,texts:i}=e.i18n,a=r.timeZone;return{title:i.text(`jobs.add`),text:i.text(`jobs.add_text`),confirm:i.text(`jobs.add`),fields:[{key:`name`,label:i.text(`jobs.column.name`),isRequired:!0},{key:`serial`,label:i.text(`jobs.column.printer`),kind:`choice`,choices:t.map(({name:e,serial:t})=>({value:t,text:e}))},{key:`started`,label:i.text(`jobs.begun`),kind:`moment`,value:le(v.now-nt,a),isRequired:!0},{key:`ended`,label:i.text(`jobs.ended`),kind:`moment`,value:le(v.now,a),isRequired:!0},{key:`result`,label:i.text(`jobs.column.result`),kind:`choice`,choices:we.map(e=>({value:e,text:i.text(`result.${e}`)}))},{key:`material`,label:i.text(`filter.material`),value:`PLA`},{key:`grams`,label:i.text(`jobs.column.grams`),kind:`decimal`,unit:`g`}],send:({ended:t=``,grams:r=``,material:o=``,name:s=``,result:c,serial:l=``,started:u=``})=>{let d=r===``?null:Xe(r);return d===void 0?Promise.resolve(i.text(`jobs.not_a_number`)):I(e,async()=>{let{job_id:r}=await e.jobs.add({serial:l,started:ne(u,a),ended:ne(t,a),result:c,material:o,values:{name:s,...d===null?{}:{grams:d}}});n(r)})}}}function st(e,t,n,r){let{texts:i}=e.i18n;return{title:i.text(`jobs.export`),text:i.text(n?`jobs.export_narrowed`:`jobs.export_text`),confirm:i.text(`jobs.export`),fields:[{key:`format`,label:i.text(`jobs.export_format`),kind:`choice`,choices:[`csv`,`xlsx`,`json`].map(e=>({value:e,text:i.text(`jobs.export_${e}`)}))}],send:({format:n})=>I(e,async()=>{r(await e.jobs.exportFile(n,`jobs`,t))})}}async function I({api:e,i18n:t},n){try{await n();return}catch(n){return ge(e,t.texts,n)}}function ct(e,{formats:t}){return lt(e).replace(`.`,t.number(1.1,1).charAt(1))}function lt(e){return e.replace(/(\.\d*?)0+$/,`$1`).replace(/\.$/,``)}var ut=class{constructor(e){this._host=e}async bulk(e,t,n,r){if(e===`book`)return this._book(t,n,r);let i=await this._wish(e);return i?this.attempt(async()=>{let e=await t.idsOf(n,r),a=await t.update(e,i.change,i.names);this._report(e.length-a.count,a)}):!1}_report(e,{count:t,reason:n}){let{formats:r,texts:i}=this._host.i18n,a=i.counted(`jobs.changed`,e,r.number(e)),o=i.counted(`jobs.refused`,t,r.number(t));ve(this._host,t===0?a:`${a}. ${o}: ${n}`)}pickCustomer(){let{jobs:e,i18n:t}=this._host;return M(this._host,{title:t.texts.text(`jobs.pick.customer`),choices:[{value:null,text:t.texts.text(`jobs.pick.no_customer`),icon:`mdi:account-off-outline`}],find:async t=>{let{customers:n}=await e.findCustomers(t);return n.map(({details:e,id:t,number:n})=>({value:t,text:e?.company||e?.name||n,note:n}))}})}pickOrder(){let{jobs:e,i18n:t}=this._host;return M(this._host,{title:t.texts.text(`jobs.pick.order`),choices:[{value:null,text:t.texts.text(`jobs.pick.no_order`),icon:`mdi:clipboard-off-outline`}],find:async t=>{let{orders:n}=await e.findOrders(t);return n.map(({id:e,number:t,title:n})=>({value:e,text:n||t,note:t}))}})}async correct(e,t){let n=e.state.value;n&&await P(this._host,rt(this._host,e,n,t))}async book(e,t){switch(e){case`customer`:{let e=await this.pickCustomer();e&&await this.attempt(()=>t.update({customer_id:e.value}));return}case`order`:{let e=await this.pickOrder();e&&await this.attempt(()=>t.update({order_id:e.value}));return}case`book`:await this._isSure(1)&&await this.attempt(()=>t.finalize());return;case`reverse`:await P(this._host,at(this._host,t));return}}async add(e){let t=[],n=ot(this._host,e,e=>t.push(e));return await P(this._host,n),t[0]}async export(e,t){await P(this._host,st(this._host,e,t,e=>{let t=document.createElement(`a`);t.href=e,t.download=``,this._host.renderRoot.append(t),t.click(),t.remove()}))}async reprint(e,t){if(e.file_id===null)return;let{showPrintDialog:n}=await import(`./print-dialog-BBawy7Zg.js`);await n(this._host,{source:{fileId:e.file_id},fileId:e.file_id,name:F(e,this._host.i18n.texts.text(`job.unnamed`)),printers:t,...e.plate===null?{}:{plate:e.plate}})}async attempt(e){try{return await e(),!0}catch(e){return ve(this._host,await ge(this._host.api,this._host.i18n.texts,e)),!1}}async _wish(e){switch(e){case`classify`:return this._classification();case`failure`:return this._failure();case`customer`:{let e=await this.pickCustomer();if(!e)return;let t=e.value===null?``:e.text;return{change:{customer_id:e.value},names:{customer:t}}}case`order`:{let e=await this.pickOrder();return e?{change:{order_id:e.value},names:{order:e.note??``}}:void 0}}}async _classification(){let{texts:e}=this._host.i18n,t=await M(this._host,{title:e.text(`jobs.bulk.classify`),choices:s.map(t=>({value:t,text:e.text(`classification.${t}`),icon:et[t]}))});return t&&{change:{classification:t.value},names:{}}}async _failure(){let{texts:e}=this._host.i18n,t=await M(this._host,{title:e.text(`jobs.bulk.failure`),choices:[...ie.map(t=>({value:t,text:e.text(`failure.${t}`)})),{value:null,text:e.text(`failure.none`),icon:`mdi:close`}]});return t&&{change:{failure:t.value},names:{}}}async _book(e,t,n){let{formats:r,texts:i}=this._host.i18n,a=[];return!await this.attempt(async()=>a=await e.idsOf(t,n))||!await this._isSure(a.length)?!1:this.attempt(async()=>{for(let e=0;e<a.length;e+=200)await this._host.jobs.finalize(a.slice(e,e+200));e.refresh(),ve(this._host,i.counted(`jobs.booked`,a.length,r.number(a.length)))})}_isSure(e){let{formats:t,texts:n}=this._host.i18n;return Se(this._host,{title:n.text(`jobs.book_title`),text:n.counted(`jobs.book_text`,e,t.number(e)),confirm:n.text(`jobs.bulk.book`),cancel:n.text(`dialog.cancel`)})}},dt={},ft=c(class extends te{constructor(){super(...arguments),this.ot=dt}render(e,t){return t()}update(e,[t,n]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((e,t)=>e===this.ot[t]))return be}else if(this.ot===t)return be;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,n)}});function pt(e){let t;return(...n)=>{let r=t?.args.every((e,t)=>e===n[t])??!1;return t&&r||(t={args:n,result:e(...n)}),t.result}}var mt=6e6,ht=class{constructor(e=mt){this._tallest=e,this._length=0,this._view=0,this._at=0,this._top=0}get height(){return Math.min(this._length,this._tallest)}get top(){return this._top}get shift(){return this._at-this._top}resize(e,t){(e!==this._length||t!==this._view)&&(this._length=e,this._view=t,this._top=this._isScaled?Math.min(this._top,Math.max(this._at,e-t)):this._at)}moved(e){let t=e-this._at;this._at=e;let n=this.height-this._view;this._top=!this._isScaled||e<=0?e:e>=n?this._length-this._view+e-n:Math.abs(t)>this._view?e*this._ratio:gt(this._top+t,0,this._length-this._view)}aim(e){let t=this.height-this._view,n=e-(this._length-this._view),r=this._at+e-this._top,i=Math.abs(e-this._top)<=this._view&&r>0&&r<t;return this._at=!this._isScaled||e<=0?e:n>=0?t+n:i?r:e/this._ratio,this._top=e,this._at}settle(){let e=this._top>0&&this._top<this._length-this._view;return this._isScaled&&e&&(this._at=this._top/this._ratio),this._at}get _isScaled(){return this._length>this.height}get _ratio(){return(this._length-this._view)/(this.height-this._view)}};function gt(e,t,n){return Math.min(n,Math.max(t,e))}function _t(e,t){let n=e;for(;vt(n)>t;){let[e]=n.filter(({hide:e})=>e!==void 0).sort((e,t)=>(t.hide??0)-(e.hide??0));if(!e)break;n=n.filter(t=>t!==e)}let r=n.map(({grow:e,width:t})=>e?`minmax(${t}px, ${e}fr)`:`${t}px`).join(` `);return{columns:n,template:r}}function vt(e){return e.reduce((e,{width:t})=>e+t+16,-16)}var yt=x`
  :host {
    display: block;
    min-width: 0;
  }
  .table {
    border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
    border-radius: var(--pz-radius);
    background: var(--pz-surface);
  }
  .table:focus {
    outline: none;
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: var(--columns);
    align-items: center;
    gap: 0 16px;
    padding: 0 16px;
  }
  .head {
    position: sticky;
    top: var(--pz-table-top, var(--header-height, 56px));
    z-index: 1;
    height: 44px;
    border-bottom: 1px solid var(--pz-line);
    border-radius: var(--pz-radius) var(--pz-radius) 0 0;
    font-size: 12px;
    color: var(--pz-muted);
    background: var(--pz-surface);
  }
  .head button {
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
  .head button:hover {
    color: var(--pz-text);
  }
  .head [aria-sort="ascending"],
  .head [aria-sort="descending"] {
    color: var(--pz-text);
    font-weight: 500;
  }
  .head ha-icon {
    --mdc-icon-size: 16px;
  }
  .body {
    position: relative;
    overflow: clip;
    transition: opacity 150ms;
  }
  .stale {
    opacity: 0.6;
  }
  .block {
    position: absolute;
    inset-inline: 0;
  }
  .block .row {
    height: var(--row);
    border-top: 1px solid var(--pz-line);
    contain: layout style;
  }
  .block .row:first-child {
    border-top-color: transparent;
  }
  .block .row:hover {
    background: color-mix(in srgb, var(--pz-text) 4%, transparent);
  }
  .block .row[aria-selected="true"] {
    background: color-mix(in srgb, var(--pz-printing) 12%, transparent);
  }
  .table:focus-visible .active {
    outline: 2px solid var(--pz-printing);
    outline-offset: -2px;
  }
  .cell {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .number {
    text-align: end;
  }
  .number button {
    flex-direction: row-reverse;
  }
  a {
    color: inherit;
    font-weight: 500;
    text-decoration: none;
  }
  /* The row can be pressed anywhere; what else can be pressed in it lies above. */
  a::after {
    content: "";
    position: absolute;
    inset: 0;
  }
  a:focus-visible {
    outline: none;
  }
  .pick {
    position: relative;
    z-index: 1;
    display: grid;
    place-items: center;
    width: 44px;
    height: 100%;
    margin-inline: -12px -8px;
    cursor: pointer;
  }
  .pick input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--pz-printing);
    cursor: inherit;
  }
  .bone {
    display: block;
    width: 60%;
    height: 12px;
    border-radius: 6px;
    background: var(--pz-tint);
  }
  .number .bone {
    margin-inline-start: auto;
  }
  .cards .head {
    height: 40px;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 12px;
    min-width: 0;
  }
  .card .below {
    display: flex;
    gap: 4px;
    min-width: 0;
    overflow: hidden;
    font-size: 12px;
    line-height: 16px;
    color: var(--pz-muted);
    white-space: nowrap;
  }
  .card .below > * {
    flex: none;
  }
  .card .below > :last-child {
    flex: 0 1 auto;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .card .below > :not(:first-child)::before {
    content: "· ";
  }
  .aside,
  .corner {
    text-align: end;
  }
  .corner {
    font-size: 12px;
    line-height: 16px;
    color: var(--pz-muted);
  }
`,bt=48,xt=64,St=600,Ct=140,wt=44,Tt=160,Et={count:12,known:0,isLeast:!1,at:()=>void 0,loaded:()=>[],indexOf:()=>-1},L=class extends k{constructor(...e){super(...e),this.columns=[],this.idOf=()=>``,this.nameOf=()=>``,this.sort=``,this.isDescending=!1,this.label=``,this.stale=!1,this._width=0,this._first=0,this._end=0,this._shift=0,this._active=0,this._fit=pt(_t),this._scroll=new ht,this._anchor=0,this._frame=0,this._scrollers=[],this._observer=new ResizeObserver(([e])=>{e&&(this._width=e.contentRect.width),this._measure()}),this._settleSoon=Ee(()=>{this._scrollTo(this._scroll.settle())},Tt),this._scrolled=()=>{this._frame||=requestAnimationFrame(()=>{this._frame=0,this._measure(),this._settleSoon(void 0)})}}static{this.styles=[i,E,D,yt]}connectedCallback(){super.connectedCallback(),this._scrollers=[window,...Oe(this)];for(let e of this._scrollers)e.addEventListener(`scroll`,this._scrolled,{passive:!0}),e.addEventListener(`resize`,this._scrolled,{passive:!0});this._observer.observe(this)}disconnectedCallback(){super.disconnectedCallback();for(let e of this._scrollers)e.removeEventListener(`scroll`,this._scrolled),e.removeEventListener(`resize`,this._scrolled);this._observer.disconnect(),this._settleSoon.cancel(),cancelAnimationFrame(this._frame),this._frame=0}render(){let{columns:e,template:t}=this._layout,n=this._rows,r=n.count*this._rowHeight;this._scroll.resize(r,window.innerHeight);let i=Array.from({length:Math.max(0,this._end-this._first)},(e,t)=>this._first+t);return f`<div
      class=${g({table:!0,cards:this._isNarrow})}
      role="grid"
      tabindex="0"
      aria-label=${this.label}
      aria-rowcount=${this.rows?.isLeast?-1:n.count+1}
      aria-colcount=${e.length}
      aria-multiselectable=${String(this.selection!==void 0)}
      aria-busy=${String(this.stale||!this.rows)}
      aria-activedescendant=${n.count>0&&this._isDrawn(this._active)?`row-${this._active}`:p}
      style=${w({"--columns":this._isNarrow?this._cardColumns:t})}
      @keydown=${this._pressed}
    >
      ${this._head(e)}
      <div
        class=${g({body:!0,stale:this.stale})}
        role="rowgroup"
        style=${w({height:`${this._scroll.height}px`,"--row":`${this._rowHeight}px`})}
      >
        <div
          class="block"
          role="presentation"
          style=${w({top:`${this._shift+this._first*this._rowHeight}px`})}
        >
          ${xe(i,e=>e,t=>this._guarded(n.at(t),t,e))}
        </div>
      </div>
    </div>`}updated(e){[`rows`,`columns`,`_width`].some(t=>e.has(t))&&this._measure()}get _rows(){return this.rows??Et}get _isNarrow(){return this._width>0&&this._width<St}get _rowHeight(){return this._isNarrow?xt:bt}get _cardColumns(){return this.selection?`24px minmax(0, 1fr)`:`minmax(0, 1fr)`}get _layout(){let e=this.selection?40:0,t=this._width>0?this._width-32-2-e:1/0,{columns:n,template:r}=this._fit(this.columns,t);return{columns:n,template:this.selection?`24px ${r}`:r}}_head(e){let t=this._isNarrow?e.filter(({key:e,sort:t})=>t===this.sort||e===``):e;return this._isNarrow&&!this.selection?p:f`<div class="row head" role="row" aria-rowindex="1">
      ${this.selection?this._pickAll(this.selection):p}
      ${t.map(e=>this._title(e))}
    </div>`}_title({fallsAtFirst:e,isNumeric:t,sort:n,title:r}){let i=g({cell:!0,number:(t??!1)&&!this._isNarrow});if(n===void 0)return f`<div class=${i} role="columnheader">${r}</div>`;let a=n===this.sort,o=this.isDescending?`descending`:`ascending`;return f`<div class=${i} role="columnheader" aria-sort=${a?o:`none`}>
      <button
        type="button"
        @click=${()=>{let t=a?!this.isDescending:e??!1;T(this,`sort-changed`,{sort:n,isDescending:t})}}
      >
        <span class="ellipsis">${r}</span>
        ${a?f`<ha-icon .icon=${this.isDescending?`mdi:arrow-down`:`mdi:arrow-up`}></ha-icon>`:p}
      </button>
    </div>`}_pickAll(e){let t=this._rows.loaded().map(e=>this.idOf(e)),n=t.filter(t=>qe(e,t)).length;return f`<div role="columnheader" class="pick-head">
      <label class="pick">
        <input
          type="checkbox"
          aria-label=${this.text(`table.pick_all`)}
          .checked=${n>0&&n===t.length}
          .indeterminate=${n>0&&n<t.length}
          @change=${e=>{let n=e.target.checked;T(this,`rows-picked`,{ids:t,isWanted:n})}}
        />
      </label>
    </div>`}_guarded(e,t,n){let r=e!==void 0&&this.selection&&qe(this.selection,this.idOf(e));return ft([e,r,t===this._active,n,this._isNarrow,this.selection===void 0,this.i18n],()=>this._row(e,t,n,r??!1))}_row(e,t,n,r){return f`<div
      id=${`row-${t}`}
      class=${g({row:!0,active:t===this._active})}
      role="row"
      aria-rowindex=${t+2}
      aria-selected=${this.selection?String(r):p}
    >
      ${this.selection?this._pick(e,t,r):p}
      ${this._isNarrow?this._card(e):n.map(t=>this._cell(t,e))}
    </div>`}_pick(e,t,n){return f`<div role="gridcell">
      <label class="pick">
        <input
          type="checkbox"
          tabindex="-1"
          aria-label=${e===void 0?this.text(`table.loading`):this.text(`table.pick`,{name:this.nameOf(e)})}
          ?disabled=${e===void 0}
          .checked=${n}
          @click=${e=>{this._pickTo(t,!n,e.shiftKey)}}
        />
      </label>
    </div>`}_cell(e,t){let n=g({cell:!0,number:e.isNumeric??!1});return f`<div class=${n} role="gridcell">${this._content(e,t)}</div>`}_content(e,t){if(t===void 0)return f`<span class="bone"></span>`;let n=e.cell(t);return!e.isLink||!this.hrefOf?n:f`<a href=${this.hrefOf(t)} tabindex="-1" title=${this.nameOf(t)}>${n}</a>`}_card(e){let t=e=>this.columns.filter(({card:t})=>t===e),n=e===void 0?[]:t(`below`).map(t=>t.cell(e));return f`<div class="card" role="gridcell">
      <div class="ellipsis">${t(`title`).map(t=>this._content(t,e))}</div>
      <div class="aside">
        ${e===void 0?p:t(`aside`).map(t=>t.cell(e))}
      </div>
      <div class="below">
        ${n.filter(e=>e!==p&&e!==``).map(e=>f`<span>${e}</span>`)}
      </div>
      <div class="corner">
        ${e===void 0?p:t(`corner`).map(t=>t.cell(e))}
      </div>
    </div>`}_pickTo(e,t,n){let r=n?Math.min(this._anchor,e):e,i=n?Math.max(this._anchor,e):e,a=[];for(let e=r;e<=i;e+=1){let t=this._rows.at(e);t!==void 0&&a.push(this.idOf(t))}this._anchor=this._active=e,T(this,`rows-picked`,{ids:a,isWanted:t})}_pressed(e){let t=e.composedPath()[0];if(t.closest(`.head`)||e.altKey||e.ctrlKey||e.metaKey)return;let n=Math.max(1,Math.floor((window.innerHeight-Ct)/this._rowHeight)-2),r=this._rows.count-1,i={ArrowDown:this._active+1,ArrowUp:this._active-1,PageDown:this._active+n,PageUp:this._active-n,Home:0,End:r}[e.key];if(i!==void 0&&r>=0)e.preventDefault(),this._activate(Math.min(r,Math.max(0,i)),e.shiftKey);else if(e.key===`Enter`&&t===this._table)this.renderRoot.querySelector(`#row-${this._active} a`)?.click();else if(e.key===` `&&t===this._table){e.preventDefault();let t=this._rows.at(this._active);if(t===void 0||!this.selection)return;this._pickTo(this._active,!qe(this.selection,this.idOf(t)),e.shiftKey)}}_activate(e,t){if(this._active=e,this._table?.focus({preventScroll:!0}),t&&this.selection){let t=this._anchor;this._pickTo(e,!0,!0),this._anchor=t}else this._anchor=e;this._reveal(e)}_reveal(e){let t=this.renderRoot.querySelector(`.head`),n=t?parseFloat(getComputedStyle(t).top)||0:wt,r=e*this._rowHeight,i=r-n-wt-8,a=r+this._rowHeight-window.innerHeight+Ct;this._measure(),this._scroll.top>i?this._scrollTo(this._scroll.aim(i)):this._scroll.top<a&&this._scrollTo(this._scroll.aim(a))}_scrollTo(e){if(!this._body)return;let t=e+this._body.getBoundingClientRect().top;Math.abs(t)>=1&&Ae(this,t),this._measure()}_isDrawn(e){return e>=this._first&&e<this._end}_measure(){if(!this._body)return;let{count:e}=this._rows,t=window.innerHeight;this._scroll.resize(e*this._rowHeight,t),this._scroll.moved(-this._body.getBoundingClientRect().top);let n={count:e,columns:1,height:this._rowHeight,gap:0},r={above:this._scroll.top,height:t};this._shift=this._scroll.shift;let i=ke(n,r),a=ke(n,{above:r.above+t/6,height:t*2/3});this._first<=a.first&&this._end>=a.end&&this._end<=e&&this._end!==0||({first:this._first,end:this._end}=i),this.rows&&e>0&&T(this,`range-changed`,{first:i.first,end:i.end})}};o([b({attribute:!1})],L.prototype,`columns`,void 0),o([b({attribute:!1})],L.prototype,`rows`,void 0),o([b({attribute:!1})],L.prototype,`idOf`,void 0),o([b({attribute:!1})],L.prototype,`nameOf`,void 0),o([b({attribute:!1})],L.prototype,`hrefOf`,void 0),o([b({attribute:!1})],L.prototype,`selection`,void 0),o([b()],L.prototype,`sort`,void 0),o([b({attribute:!1})],L.prototype,`isDescending`,void 0),o([b()],L.prototype,`label`,void 0),o([b({type:Boolean})],L.prototype,`stale`,void 0),o([y()],L.prototype,`_width`,void 0),o([y()],L.prototype,`_first`,void 0),o([y()],L.prototype,`_end`,void 0),o([y()],L.prototype,`_shift`,void 0),o([y()],L.prototype,`_active`,void 0),o([d(`.table`)],L.prototype,`_table`,void 0),o([d(`.body`)],L.prototype,`_body`,void 0),L=o([m(`printernizer-data-table`)],L);var Dt={finished:S`<path d="M4.5 8.5 7 11l4.5-5.5" />`,failed:S`<path d="m5.5 5.5 5 5m0-5-5 5" />`,cancelled:S`<path d="M5 8h6" />`,unknown:S`<path d="M6 6.2a2 2 0 1 1 2.6 2.1c-.4.1-.6.4-.6.8m0 1.8v.2" />`,open:S`<path d="M6.5 5.2v5.6L11 8z" />`};function Ot(e,t){let n=e?t.text(`result.${e}`):t.text(`status.printing`);return f`<span class=${`sign tone-${$e(e).tone}`}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" />
      ${Dt[e??`open`]}
    </svg>
    <span class="ellipsis" title=${n}>${n}</span>
  </span>`}function kt(e,t,n){return[...At(e),...t?jt(e):[],...n?Mt(e):[]]}function At({formats:e,texts:t}){return[{key:`when`,title:t.text(`jobs.column.when`),cell:({first_seen:t,start_time:n})=>e.moment(n??t,v.now),sort:`date`,fallsAtFirst:!0,width:108,hide:9,card:`below`},{key:`name`,title:t.text(`jobs.column.name`),cell:e=>F(e,t.text(`job.unnamed`)),sort:`name`,width:160,grow:4,isLink:!0,card:`title`},{key:`printer`,title:t.text(`jobs.column.printer`),cell:({printer_name:e})=>e,width:110,grow:2,hide:8,card:`below`},{key:`result`,title:t.text(`jobs.column.result`),cell:({result:e})=>Ot(e,t),width:136,grow:1,card:`aside`},{key:`duration`,title:t.text(`jobs.column.duration`),cell:({printing_time:t})=>t>0?e.duration(t):``,sort:`duration`,fallsAtFirst:!0,isNumeric:!0,width:104,hide:10,card:`below`},{key:`grams`,title:t.text(`jobs.column.grams`),cell:({filament:t})=>t===null?``:e.grams(t),isNumeric:!0,width:64,hide:11,card:`below`}]}function jt({formats:e,texts:t}){return[{key:`energy`,title:t.text(`jobs.column.energy`),cell:({energy:t})=>t===null?``:e.measure(t,`kWh`),isNumeric:!0,width:78,hide:15},{key:`cost`,title:t.text(`jobs.column.cost`),cell:({cost:n,cost_is_default:r,currency:i})=>n===null?``:f`<span title=${r?t.text(`jobs.cost_is_default`):``}
              >${r?`≈ `:``}${e.money(n,i)}</span
            >`,sort:`cost`,fallsAtFirst:!0,isNumeric:!0,width:84,hide:7,card:`corner`}]}function Mt({formats:e,texts:t}){return[{key:`classification`,title:t.text(`jobs.column.classification`),cell:({business:e})=>e?t.text(`classification.${e.classification}`):``,width:118,hide:12},{key:`number`,title:t.text(`jobs.column.number`),cell:({business:e})=>e?.number??``,width:112,hide:16},{key:`customer`,title:t.text(`jobs.column.customer`),cell:({business:e})=>e?.customer_name??``,width:110,grow:2,hide:13},{key:`order`,title:t.text(`jobs.column.order`),cell:({business:e})=>e?.order_number??``,width:104,hide:14},{key:`gross`,title:t.text(`jobs.column.gross`),cell:({business:t,currency:n})=>t?.gross?e.money(t.gross,n):``,isNumeric:!0,width:84,hide:17}]}var R=class extends k{constructor(...e){super(...e),this.period=``,this._isOpen=!1}static{this.styles=[i,h,x`
      :host {
        display: inline-flex;
        min-width: 0;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 4px 0;
        padding: 8px;
        width: 280px;
        max-width: calc(100vw - 16px);
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        color: var(--pz-text);
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      .named {
        display: flex;
        flex-direction: column;
      }
      .named button {
        min-height: 36px;
        padding: 0 8px;
        border: 0;
        border-radius: 8px;
        font: inherit;
        color: inherit;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .named button:hover {
        background: var(--pz-tint);
      }
      .named [aria-pressed="true"] {
        font-weight: 500;
        background: color-mix(in srgb, var(--pz-printing) 20%, transparent);
      }
      .days {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
        margin-top: 8px;
        padding: 8px 8px 4px;
        border-top: 1px solid var(--pz-line);
        font-size: 12px;
        color: var(--pz-muted);
      }
      input[type="date"] {
        padding: 0 6px;
      }
    `]}render(){let e=ye(this.period,v.now,this.i18n.formats.timeZone),t=Nt(this.period,this.i18n);return f`
      <printernizer-chip
        icon="mdi:calendar-range"
        .text=${t??this.text(`period.label`)}
        .popup=${this._isOpen}
        ?selected=${t!==void 0}
        @click=${this._open}
      ></printernizer-chip>
      <div popover role="dialog" aria-label=${this.text(`period.label`)} @toggle=${this._toggled}>
        <div class="named">
          ${[``,...re].map(e=>f`<button
                type="button"
                aria-pressed=${String(e===this.period)}
                @click=${()=>{this._popup.hidePopover(),this._tell(e)}}
              >
                ${this.text(`period.${e||`all`}`)}
              </button>`)}
        </div>
        <div class="days">
          <label>
            ${this.text(`period.from`)}
            <input type="date" name="from" .value=${e?.first??``} @change=${this._picked} />
          </label>
          <label>
            ${this.text(`period.to`)}
            <input type="date" name="to" .value=${e?.last??``} @change=${this._picked} />
          </label>
        </div>
      </div>
    `}_picked(){let[e,t]=[this._from.value,this._to.value];e&&t&&e<=t&&this._tell(`${e}..${t}`)}_tell(e){T(this,`period-changed`,{period:e})}_open(){this._isOpen||(this._popup.showPopover(),_e(this._popup,this,`start`),this._popup.querySelector(`button`)?.focus())}_toggled(e){let t=e.newState===`open`;setTimeout(()=>{this._isOpen=t})}};o([b()],R.prototype,`period`,void 0),o([y()],R.prototype,`_isOpen`,void 0),o([d(`[popover]`)],R.prototype,`_popup`,void 0),o([d(`[name=from]`)],R.prototype,`_from`,void 0),o([d(`[name=to]`)],R.prototype,`_to`,void 0),R=o([m(`printernizer-period-choice`)],R);function Nt(e,{formats:t,texts:n}){if(ue(e))return n.text(`period.${e}`);let r=ye(e,v.now,t.timeZone);if(!r)return;let[i,a]=[r.first,r.last].map(e=>t.date(`${e}T12:00:00Z`));return i===a?i:n.text(`period.span`,{from:i??``,to:a??``})}var z=class extends k{constructor(...e){super(...e),this.words=``,this.label=``,this.facets=[],this.least=!1,this.narrowed=!1}static{this.styles=[i,h,x`
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
      printernizer-search-field {
        flex: 1 1 220px;
        min-width: 0;
      }
      .bar slot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .chips slot {
        display: contents;
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
    `]}render(){return f`
      <div class="bar">
        <printernizer-search-field .value=${this.words} .label=${this.label}></printernizer-search-field>
        <slot></slot>
      </div>
      <div class="chips" role="group" aria-label=${this.text(`filter.label`)}>
        ${this.period===void 0?p:f`<printernizer-period-choice .period=${this.period}></printernizer-period-choice>`}
        ${this.facets.map(e=>e.isOpen?this._chips(e):this._facet(e))}
        <slot name="chips"></slot>
        ${this.narrowed?f`<printernizer-button
                variant="plain"
                icon="mdi:filter-off-outline"
                .text=${this.text(`filter.clear`)}
                @click=${this._clear}
              ></printernizer-button>`:p}
      </div>
    `}_chips(e){let{chosen:t,icons:n,options:r}=e;return r.filter(({count:e,value:n})=>e>0||t.includes(n)).map(({count:r,label:i,value:a})=>f`<printernizer-chip
            .icon=${n?.[a]??``}
            .text=${i}
            .count=${this._count(r)}
            ?selected=${t.includes(a)}
            @click=${()=>{this._tell(e,t.includes(a)?t.filter(e=>e!==a):[...t,a])}}
          ></printernizer-chip>`)}_facet(e){return f`<printernizer-facet-filter
      .icon=${e.icon}
      .label=${e.label}
      .options=${e.options}
      .chosen=${e.chosen}
      @facet-changed=${t=>{this._tell(e,t.detail.chosen)}}
    ></printernizer-facet-filter>`}_count(e){let t=this.i18n.formats.number(e);return this.least&&e>0?`${t}+`:t}_tell({key:e},t){T(this,`filter-changed`,{key:e,chosen:t})}_clear(){T(this,`filters-cleared`)}};o([b({attribute:!1})],z.prototype,`words`,void 0),o([b()],z.prototype,`label`,void 0),o([b({attribute:!1})],z.prototype,`facets`,void 0),o([b({attribute:!1})],z.prototype,`period`,void 0),o([b({type:Boolean})],z.prototype,`least`,void 0),o([b({type:Boolean})],z.prototype,`narrowed`,void 0),z=o([m(`printernizer-filter-bar`)],z);var B=`open`,Pt={[B]:$e(null).icon,...Object.fromEntries(we.map(e=>[e,$e(e).icon]))},V=class extends k{constructor(...e){super(...e),this.filter=ee,this.business=!1}static{this.styles=[i]}render(){return f`<printernizer-filter-bar
      .words=${this.filter.text}
      .label=${this.text(`jobs.search`)}
      .period=${this.filter.period}
      .facets=${this._facets()}
      ?least=${this.facets?.is_least??!1}
      ?narrowed=${se(this.filter)}
      @search-changed=${this._search}
      @period-changed=${this._setPeriod}
      @filter-changed=${this._setFacet}
      @filters-cleared=${this._clear}
    >
      <slot></slot>
      ${this._pinned().map(([e,t,n])=>this._pin(e,t,n))}
    </printernizer-filter-bar>`}_pinned(){let{customers:e,files:t,months:n,orders:r}=this.filter,{example:i}=this,a=i?.business,o=(e,t,n)=>e===1&&t?t:n;return[...H(t,`files`,`mdi:file-outline`,o(t.length,i?.name,this.text(`jobs.filter.file`))),...H(e,`customers`,`mdi:account-outline`,o(e.length,a?.customer_name,this.text(`jobs.column.customer`))),...H(r,`orders`,`mdi:clipboard-text-outline`,o(r.length,a?.order_number,this.text(`jobs.column.order`))),...H(n,`months`,`mdi:calendar-month-outline`,this.text(`jobs.filter.month`))]}_pin(e,t,n){return f`<printernizer-chip
      slot="chips"
      .icon=${t}
      .text=${`${n} ✕`}
      selected
      @click=${()=>{this._tell({[e]:[]})}}
    ></printernizer-chip>`}_facets(){let{facets:e,filter:t}=this,n=new Map(e?.results.map(({count:e,value:t})=>[t,e])),r=(e,t)=>(e??[]).map(e=>({...e,label:t(e.value)}));return[{key:`results`,label:this.text(`jobs.column.result`),icon:`mdi:flag-checkered`,options:[{value:B,label:this.text(`status.printing`),count:e?.open??0},...we.map(e=>({value:e,label:this.text(`result.${e}`),count:n.get(e)??0}))],chosen:[...t.isOpen?[B]:[],...t.results],isOpen:!0,icons:Pt},{key:`printers`,label:this.text(`filter.printer`),icon:`mdi:printer-3d`,options:e?.printers??[],chosen:t.printers},{key:`materials`,label:this.text(`filter.material`),icon:`mdi:palette-outline`,options:e?.materials??[],chosen:t.materials},{key:`failures`,label:this.text(`jobs.column.failure`),icon:`mdi:alert-octagon-outline`,options:r(e?.failures,e=>this.text(`failure.${e}`)),chosen:t.failures},...this.business?this._books(r):[]]}_books(e){let{facets:t,filter:n}=this;return[{key:`classifications`,label:this.text(`jobs.column.classification`),icon:et.business,options:e(t?.classifications,e=>this.text(`classification.${e}`)),chosen:n.classifications},{key:`states`,label:this.text(`jobs.filter.state`),icon:`mdi:book-open-outline`,options:e(t?.states,e=>this.text(`account.${e}`)),chosen:n.states}]}_search(e){this._tell({text:e.detail.text})}_setPeriod(e){this._tell({period:e.detail.period})}_setFacet(e){let{chosen:t,key:n}=e.detail;if(n!==`results`){this._tell({[n]:t});return}let r=t.includes(B)&&(!this.filter.isOpen||t.length===1),i=r?[]:t.filter(e=>e!==B);this._tell({isOpen:r,results:i})}_clear(){T(this,`filter-wanted`,{filter:ee})}_tell(e){T(this,`filter-wanted`,{filter:{...this.filter,...e}})}};o([b({attribute:!1})],V.prototype,`filter`,void 0),o([b({attribute:!1})],V.prototype,`facets`,void 0),o([b({attribute:!1})],V.prototype,`example`,void 0),o([b({type:Boolean})],V.prototype,`business`,void 0),V=o([m(`printernizer-job-filters`)],V);function H(e,t,n,r){return e.length?[[t,n,r]]:[]}var U=class extends k{constructor(...e){super(...e),this.count=0,this.total=0,this.all=``}static{this.styles=[i,x`
      :host {
        position: sticky;
        bottom: calc(var(--pz-bottom, 0px) + 12px);
        z-index: 2;
        display: block;
        max-width: max-content;
        margin: 12px auto 0;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
        padding: 8px 8px 8px 16px;
        border: 1px solid var(--pz-line);
        border-radius: 16px;
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      .count {
        font-weight: 500;
        white-space: nowrap;
      }
      slot {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
      }
    `]}render(){return this.count===0?p:f`<div class="bar" role="region" aria-label=${this.text(`selection.bar`)}>
      <printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text(`selection.clear`)}
        @click=${this._none}
      ></printernizer-button>
      <span class="count" role="status">${this.counted(`selection.count`,this.count)}</span>
      ${this.count<this.total?f`<printernizer-button
              variant="plain"
              .text=${this.text(`selection.all`,{count:this.all||this.i18n.formats.number(this.total)})}
              @click=${this._all}
            ></printernizer-button>`:p}
      <slot></slot>
    </div>`}_all(){T(this,`select-all`)}_none(){T(this,`select-none`)}};o([b({type:Number})],U.prototype,`count`,void 0),o([b({type:Number})],U.prototype,`total`,void 0),o([b()],U.prototype,`all`,void 0),U=o([m(`printernizer-selection-bar`)],U);var Ft=[{deed:`classify`,icon:`mdi:briefcase-outline`,isBusiness:!0},{deed:`customer`,icon:`mdi:account-outline`,isBusiness:!0},{deed:`order`,icon:`mdi:clipboard-text-outline`,isBusiness:!0},{deed:`failure`,icon:`mdi:alert-octagon-outline`,isBusiness:!1},{deed:`book`,icon:`mdi:book-check-outline`,isBusiness:!0}],W=class extends k{constructor(...e){super(...e),this.place=_,this.admin=!1,this.business=!1,this.narrow=!1,this._columns=pt(kt),this._nameOf=e=>F(e,this.text(`job.unnamed`))}static{this.styles=[i,h,x`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-width: 0;
      }
      .order {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      .order select {
        width: auto;
        border-radius: 20px;
      }
      .summary {
        display: flex;
        align-items: center;
        min-height: 20px;
        padding: 0 4px;
      }
    `]}render(){let{list:e,place:t}=this;return f`
      <printernizer-job-filters
        .filter=${t.filter}
        .facets=${this.facets}
        .example=${e?.rows?.at(0)}
        ?business=${this.business}
        @filter-wanted=${this._filtered}
      >
        ${this.narrow?this._order():p}
        <slot></slot>
      </printernizer-job-filters>
      ${e?this._body(e):p}
    `}_body({error:e,isStale:t,rows:n}){let r=f`<printernizer-failure
      .heading=${this.text(`jobs.failed`)}
      .error=${e}
    ></printernizer-failure>`;return e!==void 0&&!n?r:n?.count===0&&!t?this._empty():f`
      ${this._summary()}${e===void 0?p:r}
      <printernizer-data-table
        .columns=${this._columns(this.i18n,this.admin,this.business)}
        .rows=${n}
        .idOf=${It}
        .nameOf=${this._nameOf}
        .hrefOf=${Lt}
        .selection=${this.admin?this.selection:void 0}
        .sort=${this.place.order.sort}
        .isDescending=${this.place.order.isDescending}
        .label=${this.text(`jobs.label`)}
        ?stale=${t}
        @sort-changed=${this._sorted}
      ></printernizer-data-table>
      ${this.admin?this._bar():p}
    `}_summary(){let e=this.list?.rows;return f`<div class="summary muted" role="status">${e?this._total:p}</div>`}get _total(){let e=this.list?.rows;if(!e)return``;let t=this.i18n.formats.number(e.isLeast?e.known:e.count);return e.isLeast?this.text(`jobs.count_least`,{count:t}):this.counted(`jobs.count`,e.count)}_bar(){let e=this.list?.rows?.count??0;return f`<printernizer-selection-bar
      .count=${Je(this.selection,e)}
      .total=${this.selection.isAll?0:e}
      .all=${this._total}
    >
      ${Ft.filter(({isBusiness:e})=>this.business||!e).map(({deed:e,icon:t})=>f`<printernizer-button
            variant="plain"
            .icon=${t}
            .text=${this.text(`jobs.bulk.${e}`)}
            @click=${()=>{T(this,`bulk-wanted`,{deed:e})}}
          ></printernizer-button>`)}
    </printernizer-selection-bar>`}_order(){let{isDescending:e,sort:t}=this.place.order;return f`<div class="order">
      <select aria-label=${this.text(`sort.label`)} @change=${this._picked}>
        ${n.map(e=>f`<option value=${e} ?selected=${e===t}>${this.text(`jobs.sort.${e}`)}</option>`)}
      </select>
      <printernizer-button
        variant="plain"
        .icon=${e?`mdi:sort-descending`:`mdi:sort-ascending`}
        .label=${this.text(e?`sort.descending`:`sort.ascending`)}
        @click=${()=>{this._tell({order:{sort:t,isDescending:!e}})}}
      ></printernizer-button>
    </div>`}_empty(){return se(this.place.filter)?f`<printernizer-notice
        icon="mdi:text-search"
        .heading=${this.text(`jobs.nothing_found`)}
        .text=${this.text(`jobs.nothing_found_text`)}
      ></printernizer-notice>`:f`<printernizer-notice
      icon="mdi:printer-3d-nozzle-outline"
      .heading=${this.text(`jobs.empty`)}
      .text=${this.text(this.admin?`jobs.empty_text`:`jobs.empty_plain`)}
    ></printernizer-notice>`}_filtered(e){this._tell({filter:e.detail.filter})}_sorted(e){let{isDescending:t,sort:n}=e.detail;this._tell({order:{sort:n,isDescending:t}})}_picked(e){let t=e.target.value;this._tell({order:{sort:t,isDescending:oe(t)}})}_tell(e){T(this,`jobs-wanted`,{place:{...this.place,...e}})}};o([b({attribute:!1})],W.prototype,`place`,void 0),o([b({attribute:!1})],W.prototype,`list`,void 0),o([b({attribute:!1})],W.prototype,`facets`,void 0),o([b({attribute:!1})],W.prototype,`selection`,void 0),o([b({type:Boolean})],W.prototype,`admin`,void 0),o([b({type:Boolean})],W.prototype,`business`,void 0),o([b({type:Boolean})],W.prototype,`narrow`,void 0),W=o([m(`printernizer-job-list-view`)],W);var It=({id:e})=>e,Lt=({id:t})=>e(u(t)),G=class extends k{constructor(...e){super(...e),this.attempts=[],this.good=null,this.currency=`EUR`}static{this.styles=[i,t,E,D,x`
      :host {
        display: block;
      }
      a {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        align-items: center;
        gap: 0 16px;
        min-height: 40px;
        margin-inline: -8px;
        padding: 4px 8px;
        border-radius: 8px;
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        background: var(--pz-tint);
      }
      .number {
        text-align: end;
      }
    `]}render(){let{attempts:e,good:t}=this;return e.length===0&&t===null?p:f`<section class="card">
      <h2>${t?this.text(`jobs.attempt_of`):this.counted(`jobs.attempts`,e.length)}</h2>
      <ul>
        ${[...t?[t]:[],...e].map(e=>this._attempt(e))}
      </ul>
    </section>`}_attempt({cost:t,failure:n,id:r,name:i,result:a,start_time:o}){let{formats:s,texts:c}=this.i18n;return f`<li>
      <a href=${e(u(r))}>
        <span class="ellipsis">${i||c.text(`job.unnamed`)}</span>
        ${n?f`<span class="muted">${c.text(`failure.${n}`)}</span>`:Ot(a,c)}
        <span class="number">
          ${t===null?o===null?``:s.date(o):s.money(t,this.currency)}
        </span>
      </a>
    </li>`}};o([b({attribute:!1})],G.prototype,`attempts`,void 0),o([b({attribute:!1})],G.prototype,`good`,void 0),o([b()],G.prototype,`currency`,void 0),G=o([m(`printernizer-job-attempts`)],G);var Rt=class extends k{static{this.styles=[i,t,x`
      :host {
        display: block;
      }
      .chips,
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(96px, auto) minmax(0, 1fr);
        align-items: center;
        gap: 4px 16px;
        margin: 12px 0;
      }
      dt {
        color: var(--pz-muted);
      }
      dd {
        display: flex;
        align-items: center;
        gap: 4px;
        min-height: 32px;
        overflow-wrap: anywhere;
      }
      .state {
        display: inline-flex;
        align-items: center;
        gap: 6px;
      }
      .hint {
        margin-top: 8px;
        font-size: 12px;
        line-height: 16px;
      }
    `]}render(){let{details:e}=this,t=e?.account;if(!e||!t)return p;let n=t.state===`draft`;return f`<section class="card">
      <h2>${this.text(`jobs.books`)}</h2>
      ${n?this._chips(t):p}
      <dl>
        <dt>${this.text(`jobs.filter.state`)}</dt>
        <dd>
          <span class="state">
            <ha-icon .icon=${tt[t.state]}></ha-icon>${this.text(`account.${t.state}`)}
          </span>
        </dd>
        ${n?p:this._fact(`jobs.column.classification`,this.text(`classification.${t.classification}`))}
        ${t.number?this._fact(`jobs.column.number`,t.number):p}
        ${t.period===null?p:this._fact(`jobs.period`,this.i18n.formats.month(t.period))}
        ${this._picked(`customer`,e.customer,n)}
        ${this._picked(`order`,e.order,n)}
        ${t.net===null?p:this._fact(`jobs.net`,this._money(t.net))}
        ${t.gross===null?p:this._fact(`jobs.column.gross`,this._money(t.gross))}
        ${e.bookings.map(e=>this._booking(e))}
      </dl>
      ${this._actions(e,t)}
    </section>`}_chips({classification:e}){return f`<div class="chips" role="group" aria-label=${this.text(`jobs.column.classification`)}>
      ${s.map(t=>f`<printernizer-chip
            .text=${this.text(`classification.${t}`)}
            ?selected=${t===e}
            @click=${()=>{t!==e&&T(this,`job-changed`,{change:{classification:t}})}}
          ></printernizer-chip>`)}
    </div>`}_fact(e,t){return f`<dt>${this.text(e)}</dt>
      <dd>${t}</dd>`}_picked(e,t,n){let r=this.text(`jobs.column.${e}`);return f`<dt>${r}</dt>
      <dd>
        ${t??`–`}
        ${n?f`<printernizer-button
                variant="plain"
                icon="mdi:pencil-outline"
                .label=${this.text(`jobs.choose`,{name:r})}
                @click=${()=>{this._want(e)}}
              ></printernizer-button>`:p}
      </dd>`}_booking({booked_at:e,kind:t,number:n}){return f`<dt>${this.text(`booking.${t}`)}</dt>
      <dd>${n} · ${this.i18n.formats.date(e)}</dd>`}_actions({result:e},{classification:t,state:n}){if(n===`final`)return f`<div class="actions">
        <printernizer-button
          icon="mdi:undo-variant"
          .text=${this.text(`jobs.reverse`)}
          @click=${()=>{this._want(`reverse`)}}
        ></printernizer-button>
      </div>`;if(n===`reversed`)return f`<p class="muted hint">${this.text(`jobs.reversed_text`)}</p>`;let r=t!==`unclassified`&&e!==null;return f`<div class="actions">
        <printernizer-button
          icon="mdi:book-check-outline"
          .text=${this.text(`jobs.bulk.book`)}
          ?disabled=${!r}
          @click=${()=>{this._want(`book`)}}
        ></printernizer-button>
      </div>
      ${r?p:f`<p class="muted hint">
              ${this.text(e===null?`jobs.book_when_ended`:`jobs.book_when_classified`)}
            </p>`}`}_money(e){return this.i18n.formats.money(e,this.details?.job.currency??`EUR`)}_want(e){T(this,`book-wanted`,{deed:e})}};o([b({attribute:!1})],Rt.prototype,`details`,void 0),Rt=o([m(`printernizer-job-books`)],Rt);var zt=[`material`,`energy`,`machine`,`labour`,`packaging`,`overhead`,`failures`,`risk`],Bt={material:1,energy:2,machine:3,labour:4,packaging:5,overhead:6,failures:7,risk:7},K=class extends k{constructor(...e){super(...e),this.net=null,this.currency=`EUR`,this.assumed=!1}static{this.styles=[i,t,je,E,D,x`
      :host {
        display: block;
        container-type: inline-size;
      }
      .row {
        display: grid;
        grid-template-columns: 108px minmax(40px, 1fr) 84px 84px;
        align-items: center;
        gap: 12px;
        min-height: 28px;
      }
      .row > :nth-child(n + 3) {
        text-align: end;
      }
      .head {
        font-size: 12px;
        color: var(--pz-muted);
      }
      .track {
        position: relative;
        height: 14px;
      }
      .bar {
        position: absolute;
        inset-block: 0;
        min-width: 2px;
        border-radius: 2px;
        background: var(--tone);
      }
      .sum {
        margin-top: 4px;
        padding-top: 4px;
        border-top: 1px solid var(--pz-line);
        font-weight: 500;
      }
      .tone-sum {
        --tone: var(--pz-muted);
      }
      .result {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin-top: 12px;
      }
      p {
        margin-top: 12px;
        font-size: 12px;
        line-height: 16px;
      }
      @container (max-width: 420px) {
        .row {
          grid-template-columns: minmax(0, 1fr) 76px 76px;
          gap: 0 8px;
          padding: 4px 0;
        }
        .row > :nth-child(2) {
          grid-column: 1 / -1;
          grid-row: 2;
        }
        .head > :nth-child(2) {
          display: none;
        }
        .track {
          height: 8px;
        }
      }
    `]}render(){let{costs:e}=this;if(!e||!e.actual&&!e.expected)return f`<section class="card">
        <h2>${this.text(`jobs.cost.title`)}</h2>
        <div class="muted">${this.text(`jobs.cost.none`)}</div>
      </section>`;let t=this._steps(e),n=Math.max(...t.map(({from:e,size:t})=>e+t),Number.MIN_VALUE);return f`<section class="card">
      <h2>${this.text(`jobs.cost.title`)}</h2>
      <div role="table" aria-label=${this.text(`jobs.cost.title`)}>
        <div class="row head" role="row">
          <span role="columnheader"><span class="hidden">${this.text(`jobs.cost.part`)}</span></span>
          <span role="presentation"></span>
          <span role="columnheader">${this.text(`jobs.actual`)}</span>
          <span role="columnheader">${this.text(`jobs.expected`)}</span>
        </div>
        ${t.map(e=>this._step(e,n))}
      </div>
      ${this._result(e)}
      ${this.assumed?f`<p class="muted">${this.text(`jobs.cost_is_default`)}</p>`:p}
    </section>`}_steps({actual:e,expected:t}){let n=e??t,r=0,i=zt.filter(n=>Vt(e?.parts[n])||Vt(t?.parts[n])).map(i=>{let a=Number(n?.parts[i]??0),o={name:this.text(`jobs.cost.${i}`),tone:`tone-${Bt[i]}`,from:r,size:a,amount:this._money(e?.parts[i]),expected:this._money(t?.parts[i])};return r+=a,o}),a={name:this.text(`jobs.cost.full`),tone:`tone-sum`,from:0,size:Number(n?.full??0),amount:this._money(e?.full),expected:this._money(t?.full),isSum:!0};return[...i,a,...this._price()]}_price(){if(this.net===null)return[];let e=this._money(this.net);return[{name:this.text(`jobs.cost.net`),tone:`tone-printing`,from:0,size:Number(this.net),amount:e,expected:``}]}_step({amount:e,expected:t,from:n,isSum:r,name:i,size:a,tone:o},s){let c={insetInlineStart:`${n/s*100}%`,width:`${a/s*100}%`};return f`<div class=${r?`row sum`:`row`} role="row">
      <span class="ellipsis" role="rowheader" title=${i}>${i}</span>
      <span class=${`track ${o}`} role="presentation">
        ${a>0?f`<span class="bar" style=${w(c)}></span>`:p}
      </span>
      <span role="cell">${e}</span>
      <span class="muted" role="cell">${t}</span>
    </div>`}_result({contribution:e,margin_percent:t,result:n}){if(n===null)return p;let r=n.startsWith(`-`);return f`<div class="result">
      <span class=${`sign tone-${r?`error`:`success`}`}>
        <ha-icon
          style="color:var(--tone)"
          .icon=${r?`mdi:trending-down`:`mdi:trending-up`}
        ></ha-icon>
        ${this.text(r?`jobs.cost.loss`:`jobs.cost.profit`,{amount:this._money(n)})}
      </span>
      ${t===null?p:f`<span class="muted"
              >${this.text(`jobs.cost.margin`,{percent:this.i18n.formats.percent(Number(t))})}</span
            >`}
      ${e===null?p:f`<span class="muted"
              >${this.text(`jobs.cost.contribution`,{amount:this._money(e)})}</span
            >`}
    </div>`}_money(e){return e===void 0?`–`:this.i18n.formats.money(e,this.currency)}};o([b({attribute:!1})],K.prototype,`costs`,void 0),o([b({attribute:!1})],K.prototype,`net`,void 0),o([b()],K.prototype,`currency`,void 0),o([b({type:Boolean})],K.prototype,`assumed`,void 0),K=o([m(`printernizer-job-costs`)],K);function Vt(e){return e!==void 0&&Number(e)!==0}var Ht={started:{icon:`mdi:play`,tone:`printing`},found:{icon:`mdi:eye-outline`,tone:`printing`},continued:{icon:`mdi:eye-outline`,tone:`printing`},paused:{icon:`mdi:pause`,tone:`warning`},resumed:{icon:`mdi:play`,tone:`printing`},ended:{icon:`mdi:flag-checkered`,tone:`success`},found_ended:{icon:`mdi:flag-outline`,tone:`muted`}},Ut=[`user`,`filament_runout`,`gcode`,`error`],Wt=[`finished`,`cancelled`,`failed`,`unknown`],Gt=class extends k{constructor(...e){super(...e),this.moments=[]}static{this.styles=[i,t,E,x`
      :host {
        display: block;
      }
      li {
        position: relative;
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) auto;
        gap: 0 12px;
        padding-bottom: 12px;
      }
      li:last-child {
        padding-bottom: 0;
      }
      li:not(:last-child)::before {
        content: "";
        position: absolute;
        inset-block: 22px 2px;
        inset-inline-start: 9px;
        width: 2px;
        background: var(--pz-line);
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone);
      }
      time {
        color: var(--pz-muted);
        white-space: nowrap;
      }
    `]}render(){return this.moments.length===0?p:f`<section class="card">
      <h2>${this.text(`jobs.course`)}</h2>
      <ol style="margin:0;padding:0;list-style:none">
        ${this.moments.map((e,t)=>this._moment(e,this.moments[t-1]))}
      </ol>
    </section>`}_moment({at:e,detail:t,kind:n},r){let{icon:i,tone:a}=Ht[n],o=this._detail(n,t),{formats:s}=this.i18n,c=Date.parse(r?.at??`1970-01-01`);return f`<li class=${`tone-${a}`}>
      <ha-icon .icon=${i}></ha-icon>
      <span>${this.text(`jobs.moment.${n}`)}${o?`: ${o}`:p}</span>
      <time datetime=${e} title=${s.date(e)}>${s.moment(e,c)}</time>
    </li>`}_detail(e,t){if(e===`paused`){let e=Ut.find(e=>e===t);return e&&e!==`unknown`?this.text(`job.pause.${e}`):``}let n=Wt.find(e=>e===t);return n?this.text(`result.${n}`):``}};o([b({attribute:!1})],Gt.prototype,`moments`,void 0),Gt=o([m(`printernizer-job-course`)],Gt);var Kt=36e5,qt=class extends k{static{this.styles=[i,t,x`
      :host {
        display: block;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin-bottom: 12px;
      }
    `]}render(){let{energy:e}=this;return f`<section class="card" aria-busy=${String(e?.isLoading??!1)}>
      <h2>${this.text(`jobs.energy`)}</h2>
      ${e?.value?this._course(e.value):this._ask(e)}
    </section>`}_ask(e){return e?.error===void 0?f`<printernizer-button
      icon="mdi:chart-line"
      .text=${this.text(`jobs.energy_show`)}
      ?disabled=${e?.isLoading??!1}
      @click=${this._want}
    ></printernizer-button>`:f`<printernizer-failure
        .heading=${this.text(`jobs.energy_failed`)}
        .error=${e.error}
        @retry-wanted=${this._want}
      ></printernizer-failure>`}_course({cost:e,currency:t,energy:n,is_estimated:r,source:i,steps:a}){let{formats:o}=this.i18n;return f`
      <div class="facts">
        ${n===null?p:f`<span>${o.measure(n,`kWh`)}</span>`}
        ${e===null?p:f`<span>${o.money(e,t)}</span>`}
        ${i===null?p:f`<span class="muted">${this.text(`jobs.energy_${i}`)}</span>`}
        ${r?f`<span class="muted">${this.text(`jobs.energy_guess`)}</span>`:p}
      </div>
      ${a.length===0?f`<p class="muted">${this.text(`jobs.energy_none`)}</p>`:f`<printernizer-time-chart
              .lines=${this._lines(a,t)}
              .label=${this.text(`jobs.energy`)}
            ></printernizer-time-chart>`}
    `}_lines(e,t){let{formats:n}=this.i18n,r=e.at(-1),i=t=>[...e.map(e=>[Date.parse(e.start),t(e)]),...r?[[Date.parse(r.end),t(r)]]:[]],a={name:this.text(`jobs.power`),tone:2,points:i(Jt),tell:e=>n.measure(String(Math.round(e)),`W`),isStep:!0};return e.every(({price:e})=>e===null)?[a]:[a,{name:this.text(`jobs.energy_price`),tone:6,points:i(e=>e.price===null?null:Number(e.price)),tell:e=>this.text(`jobs.per_kwh`,{amount:n.money(e.toFixed(4),t)}),isStep:!0,isDashed:!0,isRight:!0}]}_want(){T(this,`energy-wanted`)}};o([b({attribute:!1})],qt.prototype,`energy`,void 0),qt=o([m(`printernizer-job-energy`)],qt);function Jt({end:e,energy:t,start:n}){let r=(Date.parse(e)-Date.parse(n))/Kt;return r>0?Number(t)*1e3/r:null}var q=class extends k{constructor(...e){super(...e),this.failure=null,this.note=``}static{this.styles=[i,t,h,x`
      :host {
        display: block;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-bottom: 12px;
      }
    `]}render(){return f`<section class="card">
      <h2>${this.text(`jobs.why`)}</h2>
      <div class="chips" role="group" aria-label=${this.text(`jobs.why`)}>
        ${ie.map(e=>f`<printernizer-chip
              .text=${this.text(`failure.${e}`)}
              ?selected=${e===this.failure}
              @click=${()=>{T(this,`job-changed`,{change:{failure:e===this.failure?null:e}})}}
            ></printernizer-chip>`)}
      </div>
      <textarea
        rows="2"
        maxlength="4000"
        placeholder=${this.text(`jobs.why_note`)}
        aria-label=${this.text(`jobs.why_note`)}
        .value=${this.note}
        @change=${this._noted}
      ></textarea>
    </section>`}_noted(e){T(this,`job-changed`,{change:{failure_note:e.target.value}})}};o([b({attribute:!1})],q.prototype,`failure`,void 0),o([b()],q.prototype,`note`,void 0),q=o([m(`printernizer-job-failure`)],q);var Yt={"job.add":`history.add`,"job.correct":`history.correct`,"job.end":`history.end`,"job.final":`history.final`,"job.import":`history.import`,"job.reopen":`history.reopen`,"job.replace":`history.replace`,"job.reverse":`history.reverse`,"job.settle":`history.settle`},Xt={attempt_of_id:`field.attempt_of`,classification:`jobs.column.classification`,customer_id:`jobs.column.customer`,customer_material:`field.customer_material`,energy_kwh:`jobs.column.energy`,external_invoice_no:`field.invoice`,failure:`jobs.column.failure`,failure_note:`jobs.why_note`,grams:`jobs.column.grams`,gross:`jobs.column.gross`,labour_minutes:`jobs.labour`,name:`jobs.column.name`,net:`jobs.net`,note:`jobs.note`,order_id:`jobs.column.order`,packaging:`jobs.cost.packaging`,service_on:`field.service_on`},J=class extends k{constructor(...e){super(...e),this.entries=[],this.people=/* @__PURE__ */ new Map}static{this.styles=[i,t,x`
      :host {
        display: block;
      }
      details > summary {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
        cursor: pointer;
      }
      ol {
        display: flex;
        flex-direction: column;
        gap: 12px;
        margin: 12px 0 0;
        padding: 0;
        list-style: none;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 12px;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
    `]}render(){return this.entries.length===0?p:f`<section class="card">
      <details>
        <summary>${this.counted(`jobs.history`,this.entries.length)}</summary>
        <ol>
          ${[...this.entries].sort((e,t)=>t.seq-e.seq).map(e=>this._entry(e))}
        </ol>
      </details>
    </section>`}_entry(e){let{formats:t}=this.i18n,n=Yt[e.action],r=this._value(e,``,e.data.reason);return f`<li>
      <div class="line">
        <span>${n?this.text(n):e.action}</span>
        <time class="muted" datetime=${e.ts} title=${t.date(e.ts)}
          >${t.moment(e.ts,v.now)}</time
        >
      </div>
      <div class="small">${this._actor(e.actor)}</div>
      ${this._changes(e).map(e=>f`<div class="small">${e}</div>`)}
      ${r?f`<div class="small">${this.text(`jobs.reason`)}: ${r}</div>`:p}
    </li>`}_changes(e){let[t,n]=[e.data.old,e.data.new].map(Zt);return!t||!n?[]:Object.keys(n).flatMap(r=>{let i=Xt[r];if(!i)return[];let[a,o]=[t[r],n[r]].map(t=>this._value(e,r,t)||`–`);return[`${this.text(i)}: ${a??``} → ${o??``}`]})}_value({texts:e},t,n){if(n==null)return``;if(t===`classification`)return this.text(`classification.${n}`);if(t===`failure`)return this.text(`failure.${n}`);if(typeof n==`boolean`)return this.text(n?`jobs.yes`:`jobs.no`);let r=typeof n==`string`||typeof n==`number`?String(n):``,i=e[r];return i===void 0?/^[0-9a-f]{64}$/.test(r)?this.text(`history.erased`):r:i}_actor(e){let t=e.startsWith(`user:`)?e.slice(5):``;return t?this.people.get(t)??this.text(`history.person`):this.text(`history.itself`)}};o([b({attribute:!1})],J.prototype,`entries`,void 0),o([b({attribute:!1})],J.prototype,`people`,void 0),J=o([m(`printernizer-job-history`)],J);function Zt(e){return typeof e==`object`&&e?e:void 0}var Qt=[5,10,15,30],Y=class extends k{constructor(...e){super(...e),this.minutes=null,this.disabled=!1,this._isOpen=!1}static{this.styles=[i,t,x`
      :host {
        display: block;
      }
      .line,
      .chips {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .line > span {
        flex: 1;
      }
      .chips {
        margin-top: 12px;
      }
    `]}render(){let{minutes:e}=this,t=e===null?this.text(`jobs.labour_none`):this._minutes(e);return f`<section class="card">
      <h2>${this.text(`jobs.labour`)}</h2>
      <div class="line">
        <span class=${e===null?`muted`:``}>${t}</span>
        ${this.disabled?p:f`<printernizer-button
                icon="mdi:timer-plus-outline"
                .text=${this.text(`jobs.labour_add`)}
                .pressed=${this._isOpen}
                @click=${this._toggle}
              ></printernizer-button>`}
      </div>
      ${this._isOpen&&!this.disabled?this._chips():p}
    </section>`}_chips(){return f`<div class="chips" role="group" aria-label=${this.text(`jobs.labour_add`)}>
      ${Qt.map(e=>f`<printernizer-chip
            .text=${`+${this._minutes(e)}`}
            @click=${()=>{this._tell((this.minutes??0)+e)}}
          ></printernizer-chip>`)}
      ${this.minutes?f`<printernizer-button
              variant="plain"
              icon="mdi:backspace-outline"
              .text=${this.text(`jobs.labour_clear`)}
              @click=${()=>{this._tell(null)}}
            ></printernizer-button>`:p}
    </div>`}_minutes(e){return this.i18n.formats.duration(e*60)}_toggle(){this._isOpen=!this._isOpen}_tell(e){this._isOpen=!1,T(this,`job-changed`,{change:{labour_minutes:e}})}};o([b({attribute:!1})],Y.prototype,`minutes`,void 0),o([b({type:Boolean})],Y.prototype,`disabled`,void 0),o([y()],Y.prototype,`_isOpen`,void 0),Y=o([m(`printernizer-job-labour`)],Y);var X=class extends k{constructor(...e){super(...e),this.pictures=[],this.preview=null,this.name=``,this._chosen=``}static{this.styles=[i,x`
      :host {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      .large,
      video {
        width: 100%;
        height: min(46vh, 380px);
        border-radius: var(--pz-radius);
        background-color: var(--pz-tint);
      }
      .strip {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      button {
        position: relative;
        padding: 0;
        border: 2px solid transparent;
        border-radius: 10px;
        background: none;
        cursor: pointer;
      }
      button[aria-pressed="true"] {
        border-color: var(--pz-printing);
      }
      .strip printernizer-preview {
        width: 72px;
        height: 54px;
      }
      .strip ha-icon {
        position: absolute;
        inset: 0;
        margin: auto;
        width: 24px;
        height: 24px;
        border-radius: 50%;
        color: var(--pz-text);
        background: color-mix(in srgb, var(--pz-surface) 80%, transparent);
      }
    `]}render(){let e=[...this.preview?[{key:`preview`,url:this.preview,thumbnail:this.preview,role:`preview`}]:[],...this.pictures.map(({file_id:e,role:t,thumbnail_url:n,url:r})=>({key:e,url:r,thumbnail:n,role:t}))],t=e.find(({role:e})=>e===`finish`)??e[0],n=e.find(({key:e})=>e===this._chosen)??t,r=e=>this.text(`jobs.picture.${e}`,{name:this.name});return f`
      ${n?.role===`timelapse`?f`<video
              controls
              preload="metadata"
              src=${n.url}
              aria-label=${r(`timelapse`)}
            ></video>`:f`<printernizer-preview
              class="large"
              .source=${n?.url??``}
              .label=${n?r(n.role):``}
            ></printernizer-preview>`}
      ${e.length<2?p:f`<div class="strip">
              ${e.map(({key:e,role:t,thumbnail:i})=>f`<button
                    type="button"
                    aria-pressed=${String(e===n?.key)}
                    aria-label=${r(t)}
                    title=${r(t)}
                    @click=${()=>{this._chosen=e}}
                  >
                    <printernizer-preview .source=${i}></printernizer-preview>
                    ${t===`timelapse`?f`<ha-icon icon="mdi:play"></ha-icon>`:p}
                  </button>`)}
            </div>`}
    `}};o([b({attribute:!1})],X.prototype,`pictures`,void 0),o([b({attribute:!1})],X.prototype,`preview`,void 0),o([b()],X.prototype,`name`,void 0),o([y()],X.prototype,`_chosen`,void 0),X=o([m(`printernizer-job-pictures`)],X);var Z=class extends k{static{this.styles=[i,t,x`
      :host {
        display: block;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        font-size: 12px;
        font-weight: 400;
        color: var(--pz-muted);
        text-align: start;
      }
      th,
      td {
        padding: 6px 0;
        padding-inline-start: 12px;
        vertical-align: top;
      }
      tr > :first-child {
        padding-inline-start: 0;
      }
      tbody th {
        font-size: 14px;
        color: var(--pz-text);
      }
      tbody tr {
        border-top: 1px solid var(--pz-line);
      }
      .number {
        text-align: end;
        white-space: nowrap;
      }
      .filament {
        display: flex;
        align-items: baseline;
        gap: 8px;
        overflow-wrap: anywhere;
      }
      .color {
        flex: none;
        width: 14px;
        height: 14px;
        border-radius: 50%;
        box-shadow: inset 0 0 0 1px var(--pz-ring);
        translate: 0 2px;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
    `]}render(){let{details:e}=this;if(!e)return p;let{formats:t}=this.i18n,{job:n,layers_reached:r,layers_total:i}=e,a=e.costs?.expected?.energy;return f`<section class="card">
      <h2>${this.text(`jobs.use`)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col"><span class="hidden">${this.text(`jobs.use`)}</span></th>
            <th scope="col" class="number">${this.text(`jobs.actual`)}</th>
            <th scope="col" class="number">${this.text(`jobs.expected`)}</th>
          </tr>
        </thead>
        <tbody>
          ${this._line(this.text(`jobs.time`),t.duration(n.printing_time),n.printing_time_expected===null?``:t.duration(n.printing_time_expected),$t(n.result===null?null:n.printing_time,n.printing_time_expected))}
          ${n.paused_time>0?this._line(this.text(`jobs.pauses`),t.duration(n.paused_time),``):p}
          ${i===null?p:this._line(this.text(`jobs.layers`),r===null?`–`:t.number(r),t.number(i))}
          ${n.energy===null?p:this._line(this.text(`jobs.column.energy`),t.measure(n.energy,`kWh`),a?t.measure(a,`kWh`):``)}
          ${e.filaments.map(e=>this._filament(e))}
        </tbody>
      </table>
    </section>`}_line(e,t,n,r){return f`<tr>
      <th scope="row">${e}</th>
      <td class="number">
        ${t}
        ${r===void 0?p:f`<div class="small">${this._percent(r)}</div>`}
      </td>
      <td class="number muted">${n}</td>
    </tr>`}_filament({color:e,grams:t,grams_expected:n,spool:r,tray:i,type:a}){let{formats:o}=this.i18n,s=f`<span class="filament">
      ${e===null?p:f`<span
              class="color"
              title=${`#${e}`}
              style=${w({background:me([e])})}
            ></span>`}
      <span>
        ${a||this.text(`jobs.column.grams`)}
        ${i===null?p:f`<span class="muted">${this.text(`jobs.tray`,{tray:i+1})}</span>`}
        ${r?f`<div class="small">${[r.vendor,r.name].filter(Boolean).join(` `)}</div>`:p}
      </span>
    </span>`;return this._line(s,t===null?`–`:o.grams(t),n===null?``:o.grams(n),$t(t===null?null:Number(t),n===null?null:Number(n)))}_percent(e){return`${e>0?`+`:``}${this.i18n.formats.percent(e)}`}};o([b({attribute:!1})],Z.prototype,`details`,void 0),Z=o([m(`printernizer-job-use`)],Z);function $t(e,t){if(e===null||!t)return;let n=Math.round((e/t-1)*100);return n===0?void 0:n}var en=4e3,Q=class extends k{constructor(...e){super(...e),this.people=/* @__PURE__ */ new Map,this.neighbours={before:void 0,after:void 0},this.admin=!1,this.business=!1}static{this.styles=[i,h,t,E,D,x`
      :host {
        display: block;
        max-width: 1400px;
        container-type: inline-size;
      }
      .bar {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-height: 40px;
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
      .back ha-icon:dir(rtl),
      .turn:dir(rtl) {
        scale: -1 1;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        justify-content: space-between;
        gap: 8px 16px;
        margin-bottom: 16px;
      }
      h1 {
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
        overflow-wrap: anywhere;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 16px;
        margin-top: 4px;
      }
      .facts a {
        color: inherit;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .page {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-items: start;
        gap: 12px;
      }
      .column {
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-width: 0;
      }
      .skeleton {
        height: 320px;
        border-radius: var(--pz-radius);
        background: var(--pz-tint);
      }
      @container (min-width: 820px) {
        .page {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
          gap: 16px;
        }
      }
    `]}render(){let{details:t}=this;return f`
      <div class="bar">
        <a class="back" href=${e(_)} @click=${this._back}>
          <ha-icon icon="mdi:arrow-left"></ha-icon>${this.text(`jobs.label`)}
        </a>
        <span>${this._turn(`before`,`mdi:chevron-left`)}${this._turn(`after`,`mdi:chevron-right`)}</span>
      </div>
      ${this._body(t)}
    `}_turn(t,n){let r=this.neighbours[t];return r===void 0?p:f`<printernizer-button
      class="turn"
      variant="plain"
      .icon=${n}
      .label=${this.text(`jobs.${t}`)}
      .href=${e(u(r))}
    ></printernizer-button>`}_body(e){return e?.value?this._page(e.value):e?.error===void 0?f`<div class="page" aria-busy="true" aria-label=${this.text(`table.loading`)}>
      <div class="skeleton"></div>
      <div class="skeleton"></div>
    </div>`:f`<printernizer-failure
        .heading=${this.text(`jobs.job_failed`)}
        .error=${e.error}
      ></printernizer-failure>`}_page(e){let{account:t,attempt_of:n,attempts:r,costs:i,history:a,job:o,moments:s,pictures:c,preview_url:l}=e,u=e.result===`failed`||e.result===`cancelled`,d=t?.state===`draft`;return f`${this._head(e)}
      <div class="page">
        <div class="column">
          <printernizer-job-pictures
            .pictures=${c}
            .preview=${l}
            .name=${this._name(e)}
          ></printernizer-job-pictures>
          ${u&&d?f`<printernizer-job-failure
                  .failure=${t.failure}
                  .note=${t.failure_note}
                ></printernizer-job-failure>`:p}
          <printernizer-job-use .details=${e}></printernizer-job-use>
          <printernizer-job-course .moments=${s}></printernizer-job-course>
          ${this.admin&&o.energy!==null?f`<printernizer-job-energy .energy=${this.energy}></printernizer-job-energy>`:p}
        </div>
        <div class="column">
          ${t?f`<printernizer-job-costs
                    .costs=${i}
                    .net=${this.business?t.net:null}
                    .currency=${o.currency}
                    ?assumed=${o.cost_is_default}
                  ></printernizer-job-costs>
                  <printernizer-job-labour
                    .minutes=${t.labour_minutes}
                    ?disabled=${!d}
                  ></printernizer-job-labour>`:f`<section class="card muted">${this.text(`jobs.plain`)}</section>`}
          ${this.business&&t?f`<printernizer-job-books .details=${e}></printernizer-job-books>`:p}
          <printernizer-job-attempts
            .attempts=${r}
            .good=${n}
            .currency=${o.currency}
          ></printernizer-job-attempts>
          ${t?this._note(e.note,d):p}
          <printernizer-job-history .entries=${a} .people=${this.people}></printernizer-job-history>
        </div>
      </div>`}_head(t){let{account:n,job:r,result:i}=t,{formats:a,texts:o}=this.i18n,s=n?.stopped_by??null;return f`<header>
      <div>
        <h1>${this._name(t)}</h1>
        <div class="facts">
          ${Ot(i,o)}
          ${n?.failure?f`<span class="muted">${this.text(`failure.${n.failure}`)}</span>`:p}
          <a href=${e(ce({printers:[r.serial]}))}>${r.printer_name}</a>
          <span>${this._when(t)}</span>
          ${r.printing_time>0?f`<span>${a.duration(r.printing_time)}</span>`:p}
          ${s===null?p:f`<span class="muted"
                  >${this.text(`jobs.stopped_by`,{name:this.people.get(s)??this.text(`history.person`)})}</span
                >`}
        </div>
      </div>
      <div class="actions">${this._actions(t)}</div>
    </header>`}_when({job:e}){let{formats:t}=this.i18n,n=e.start_time??e.first_seen,r=`${t.date(n)}, ${t.moment(n,Date.parse(n))}`;return e.end_time===null?r:`${r} – ${t.moment(e.end_time,Date.parse(n))}`}_actions({account:t,is_file_kept:n,job:r}){return f`
      ${n&&r.file_id?f`<printernizer-button
                variant="filled"
                icon="mdi:printer-3d-nozzle"
                .text=${this.text(`jobs.reprint`)}
                @click=${this._fire(`reprint-wanted`)}
              ></printernizer-button>
              <printernizer-button
                icon="mdi:file-outline"
                .text=${this.text(`jobs.filter.file`)}
                .href=${e(he(r.file_id))}
              ></printernizer-button>`:p}
      ${t?.state===`draft`?f`<printernizer-button
              icon="mdi:pencil-outline"
              .text=${this.text(`jobs.correct`)}
              @click=${this._fire(`correct-wanted`)}
            ></printernizer-button>`:p}
    `}_note(e,t){return!t&&!e?p:f`<section class="card">
      <h2>${this.text(`jobs.note`)}</h2>
      ${t?f`<textarea
              rows="2"
              maxlength=${en}
              aria-label=${this.text(`jobs.note`)}
              .value=${e}
              @change=${this._noted}
            ></textarea>`:f`<p>${e}</p>`}
    </section>`}_name({job:e}){return F(e,this.text(`job.unnamed`))}_fire(e){return()=>{T(this,e)}}_noted(e){T(this,`job-changed`,{change:{note:e.target.value}})}_back(e){e.ctrlKey||e.metaKey||e.shiftKey||(e.preventDefault(),T(this,`back-wanted`))}};o([b({attribute:!1})],Q.prototype,`details`,void 0),o([b({attribute:!1})],Q.prototype,`energy`,void 0),o([b({attribute:!1})],Q.prototype,`people`,void 0),o([b({attribute:!1})],Q.prototype,`neighbours`,void 0),o([b({type:Boolean})],Q.prototype,`admin`,void 0),o([b({type:Boolean})],Q.prototype,`business`,void 0),Q=o([m(`printernizer-job-view`)],Q);var tn=760,nn=/* @__PURE__ */ new Map,rn=1e3,$=class extends k{constructor(...e){super(...e),this.place=_,this.language=`en`,this.narrow=!1,this.admin=!1,this._energy=new r(this,new C),this._people=new r(this,new C),this._facets=new r(this,new C),this._selection=new r(this,new Ye),this._business=new r(this,new C),this._deeds=new ut(this),this._listPlace=_,this._scrollTop=0,this._refreshSoon=Ee(()=>{this._refresh()},rn),this._loadEnergy=()=>{let{place:e}=this;e.section===`job`&&this._energy.store.load(()=>this.jobs.energy(e.jobId))}}static{this.styles=[i,x`
      :host {
        display: block;
        padding: 16px;
      }
      @media (max-width: 600px) {
        :host {
          padding: 12px;
        }
      }
    `]}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this._follow()}disconnectedCallback(){super.disconnectedCallback(),this._end?.(),this._end=void 0,this._refreshSoon.cancel()}willUpdate(e){this.hasUpdated||this._begin(),e.has(`place`)&&this._enter(e.get(`place`))}render(){let{place:e}=this;return e.section===`job`?this._drawJob(e.jobId):this._drawList(e)}_drawJob(e){return f`<printernizer-job-view
      .details=${this._job.state}
      .energy=${this._energy.state}
      .people=${this._people.state.value??nn}
      .neighbours=${this._neighbours(e)}
      ?admin=${this.admin}
      ?business=${this._isBusiness}
      @back-wanted=${this._back}
      @retry-wanted=${this._retryJob}
      @job-changed=${this._changeJob}
      @correct-wanted=${this._correct}
      @book-wanted=${this._bookJob}
      @energy-wanted=${this._loadEnergy}
      @reprint-wanted=${this._reprint}
    ></printernizer-job-view>`}_drawList(t){return f`<printernizer-job-list-view
      .place=${t}
      .list=${this._list.state}
      .facets=${this._facets.state.value}
      .selection=${this._selection.state}
      ?narrow=${this._isSlim}
      ?admin=${this.admin}
      ?business=${this._isBusiness}
      @jobs-wanted=${this._go}
      @range-changed=${this._ranged}
      @rows-picked=${this._picked}
      @select-all=${this._selectAll}
      @select-none=${this._selectNone}
      @bulk-wanted=${this._bulk}
      @retry-wanted=${this._retry}
    >
      <printernizer-saved-views
        .views=${this._views.state.value??[]}
        .current=${e(t).split(`?`)[1]??``}
        @view-chosen=${this._show}
        @views-changed=${this._saveViews}
      ></printernizer-saved-views>
      ${this.admin?this._buttons():p}
    </printernizer-job-list-view>`}_buttons(){return f`<printernizer-button
        variant="plain"
        icon="mdi:download"
        .label=${this.text(`jobs.export`)}
        @click=${this._export}
      ></printernizer-button>
      <printernizer-button
        icon="mdi:plus"
        .text=${(e=>this._isSlim?void 0:e)(this.text(`jobs.add`))}
        .label=${this.text(`jobs.add`)}
        @click=${this._add}
      ></printernizer-button>`}get _isSlim(){return this.narrow||window.innerWidth<tn}get _isBusiness(){return this.admin&&(this._business.state.value??!1)}_begin(){this.jobs=Pe(this.connection),this._list=new r(this,new Ve(this.jobs)),this._job=new r(this,new Ue(this.jobs)),this._views=new r(this,new Ge(this.jobs)),this._views.store.start(),this.admin&&this._business.store.load(async()=>(await this.api.getSettings()).business.is_on),this._follow()}_follow(){this._end??=Ce(this.api,{subscribe:e=>this.jobs.subscribe(e),take:({job_ids:e})=>{this._refreshSoon(void 0);let t=this._job.state.value?.job.id;this.place.section===`job`&&t!==void 0&&(e.length===0||e.includes(t))&&this._job.store.refresh()},failed:()=>void 0,lost:()=>void 0})}_enter(e){let{place:t}=this;if(e?.section===`list`&&t.section===`job`&&(this._scrollTop=window.scrollY),t.section===`job`){this._showJob(t.jobId);return}this._listPlace=t;let{period:n,...r}=t.filter,i=de(n,v.now,this.i18n.formats.timeZone),a={filter:r,order:t.order,span:i},o=JSON.stringify(a)===JSON.stringify(this._question);this._question=a,this._list.store.show(a),o||(e?.section===`list`&&e.filter!==t.filter&&this._selection.store.clear(),this._loadFacets())}updated(e){if(e.get(`place`)?.section!==`job`||this.place.section!==`list`||this._scrollTop===0)return;let t=this._scrollTop;requestAnimationFrame(()=>{window.scrollTo({top:t,behavior:`instant`})})}_showJob(e){this._job.state.value?.job.id!==e&&this._energy.store.reset(),this._job.store.show(e),this.admin&&!this._people.state.value&&this._people.store.load(()=>this.jobs.people())}_neighbours(e){let{rows:t}=this._list.state,n=e=>t?.at(e)?.id,r=t?.indexOf(t=>t.id===e)??-1;return r<0?{before:void 0,after:void 0}:{before:n(r-1),after:n(r+1)}}async _loadFacets(){let e=this._question;e&&await this._facets.store.load(()=>this.jobs.facets(e))}_refresh(){this._list.store.refresh(),this._loadFacets()}_retry(){this._list.store.retry(),this._loadFacets()}_retryJob(){this.place.section===`job`&&this._showJob(this.place.jobId)}async _changeJob(e){await this._deeds.attempt(()=>this._job.store.update(e.detail.change))}async _correct(){await this._deeds.correct(this._job.store,this._isBusiness)}async _bookJob(e){await this._deeds.book(e.detail.deed,this._job.store)}async _reprint(){let e=this._job.state.value?.job;e&&await this._deeds.reprint(e,pe(this.fleet.printers.values(),this.language))}async _add(){let e=pe(this.fleet.printers.values(),this.language),t=await this._deeds.add(e);t!==void 0&&O(u(t))}async _export(){let{filter:e}=this._listPlace;await this._deeds.export(this._question?.span,se({...e,period:``}))}_back(){O(this._listPlace)}_go(e){O(e.detail.place)}_ranged(e){this._list.store.want(e.detail.first,e.detail.end)}_picked(e){this._selection.store.set(e.detail.ids,e.detail.isWanted)}_selectAll(){this._selection.store.all()}_selectNone(){this._selection.store.clear()}async _bulk(e){this._question&&await this._deeds.bulk(e.detail.deed,this._list.store,this._selection.state,this._question)&&this._selection.store.clear()}_show(e){O(l(new URLSearchParams(e.detail.query)))}async _saveViews(e){await this._deeds.attempt(()=>this._views.store.save(e.detail.views))}};o([b({attribute:!1})],$.prototype,`place`,void 0),o([b({attribute:!1})],$.prototype,`fleet`,void 0),o([b()],$.prototype,`language`,void 0),o([b({type:Boolean})],$.prototype,`narrow`,void 0),o([b({type:Boolean})],$.prototype,`admin`,void 0),o([fe({context:Te}),b({attribute:!1})],$.prototype,`api`,void 0),o([fe({context:ae}),b({attribute:!1})],$.prototype,`connection`,void 0),$=o([m(`printernizer-jobs-view`)],$);export{$ as PrinternizerJobsView};